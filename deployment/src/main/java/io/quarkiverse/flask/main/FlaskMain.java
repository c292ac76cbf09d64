package io.quarkiverse.flask.main;

import io.quarkiverse.flask.Flask;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Serves, or runs the command that the first word names.
 */
@QuarkusMain
public final class FlaskMain {

    private FlaskMain() {
    }

    /** Called by the launcher. */
    public static void main(String... args) {
        Flask.run(args);
    }
}
