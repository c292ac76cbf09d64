package io.quarkiverse.flask.runtime.internal.debug.web;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.config.FlaskConfig;
import io.quarkiverse.flask.runtime.config.FlaskConfig.DebuggerConfig;
import io.quarkiverse.flask.runtime.internal.debug.Reach;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;

/**
 * Warns of servers that others reach, once they listen.
 */
public class ReachObserver {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");

    @Inject
    FlaskConfig config;

    @Inject
    FlaskApp app;

    void http(@ObservesAsync HttpServerStart start) {
        listens(start.options().getHost());
    }

    void https(@ObservesAsync HttpsServerStart start) {
        listens(start.options().getHost());
    }

    private void listens(String host) {
        if (!((FlaskApplication) app).insight().showsFailures()) {
            return;
        }
        DebuggerConfig debugger = config.debugger();
        boolean pin = Pin.of(debugger.pin(), DevelopmentRun.continued().pin()).isPresent();
        Reach.warning(host, debugger.console(), pin, debugger.remote()).ifPresent(LOG::warn);
    }
}
