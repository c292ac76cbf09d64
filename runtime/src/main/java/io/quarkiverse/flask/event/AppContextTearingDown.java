package io.quarkiverse.flask.event;

import io.quarkiverse.flask.FlaskApp;

/**
 * An application context ends, after its teardown functions: Flask's {@code appcontext_tearing_down}.
 *
 * @param app the application
 * @param exception the exception that nobody handled, or {@code null}
 * @since 1.0
 */
public record AppContextTearingDown(FlaskApp app, Throwable exception) {
}
