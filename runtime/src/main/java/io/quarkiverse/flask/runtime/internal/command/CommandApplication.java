package io.quarkiverse.flask.runtime.internal.command;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkiverse.flask.FlaskApp;
import io.quarkus.runtime.QuarkusApplication;

/**
 * Runs a command of the started application instead of waiting for requests.
 */
@Singleton
public class CommandApplication implements QuarkusApplication {

    private final FlaskApp app;

    @Inject
    CommandApplication(FlaskApp app) {
        this.app = app;
    }

    @Override
    public int run(String... args) {
        return app.runCommand(args);
    }
}
