package io.quarkiverse.flask.runtime.internal.boot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.session.TaggedJson;
import io.quarkiverse.flask.session.SessionSerializer;

/**
 * What can be injected: the application, and the parts of the current request.
 */
@Singleton
public class FlaskBeans {

    private volatile FlaskApp app;
    private volatile TaggedJson taggedJson;
    private volatile SessionSerializer serializer;

    /** Sets what sessions become text with; before the application starts. */
    void sessions(TaggedJson newTaggedJson, SessionSerializer newSerializer) {
        taggedJson = newTaggedJson;
        serializer = newSerializer;
    }

    void started(FlaskApp startedApp) {
        app = startedApp;
    }

    @Produces
    @Singleton
    FlaskApp app() {
        if (app == null) {
            throw new IllegalStateException("The FlaskApp is not there yet: use it in a method that observes it, "
                    + "void setup(@Observes FlaskApp app), or after the application has started.");
        }
        return app;
    }

    @Produces
    @Singleton
    SessionSerializer serializer() {
        if (serializer == null) {
            throw new IllegalStateException("The SessionSerializer is not there yet: use it once the application starts.");
        }
        return serializer;
    }

    @Produces
    @Singleton
    TaggedJson taggedJson() {
        return taggedJson;
    }

    @Produces
    @RequestScoped
    Request request() {
        return Flask.request();
    }

    @Produces
    @RequestScoped
    Session session() {
        return Flask.session();
    }

    @Produces
    @RequestScoped
    Globals globals() {
        return Flask.g();
    }
}
