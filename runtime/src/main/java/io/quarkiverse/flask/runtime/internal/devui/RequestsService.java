package io.quarkiverse.flask.runtime.internal.devui;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.debug.Debugger;
import io.quarkiverse.flask.runtime.internal.debug.RequestLog;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.smallrye.mutiny.Multi;

/**
 * Shows the last requests.
 */
public class RequestsService {

    @Inject
    FlaskApp app;

    /** Returns the last requests, the newest first. */
    public List<Map<String, Object>> requests() {
        return log().entries();
    }

    /** Tells when a request is added. */
    public Multi<Integer> requestAdded() {
        return log().added();
    }

    /** Forgets the requests; returns how many are left. */
    public int clearRequests() {
        log().clear();
        return log().entries().size();
    }

    private RequestLog log() {
        return ((Debugger) ((FlaskApplication) app).insight().debugMode()).requests();
    }
}
