package io.quarkiverse.flask.deployment;

import jakarta.enterprise.event.Observes;

import io.quarkiverse.flask.Command;
import io.quarkiverse.flask.FlaskApp;

/**
 * A command that a test changes while the application runs.
 */
class ReloadedCommands {

    @Command
    void greet(String whom) {
        System.out.print("Hello, " + whom + "!");
    }

    void rules(@Observes FlaskApp app) {
        app.get("/added", () -> "added");
    }
}
