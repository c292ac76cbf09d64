package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.request;

import java.util.List;

import jakarta.enterprise.event.Observes;

import io.quarkiverse.flask.FlaskApp;

/**
 * An application in dev mode that is not debugged.
 */
class UndebuggedViews {

    void setup(@Observes FlaskApp app) {
        app.debug(false).host(app.config().get("CHOSEN_HOST", "localhost"))
                .port(app.config().get("CHOSEN_PORT", Integer.class));
        app.get("/boom", () -> {
            throw new IllegalStateException("boom");
        });
        app.get("/missing", () -> request().form("name"));
        app.get("/debug", () -> List.of(app.debug(), app.config().get("DEBUG")));
        app.get("/where", () -> app.testCliRunner().invoke("run").output());
    }
}
