package io.quarkiverse.flask.event;

import io.quarkiverse.flask.FlaskApp;

/**
 * A request is over, after its teardown hooks: Flask's {@code request_tearing_down}.
 *
 * @param app the application
 * @param exception the exception that nobody handled, or {@code null}
 * @since 1.0
 */
public record RequestTearingDown(FlaskApp app, Throwable exception) {
}
