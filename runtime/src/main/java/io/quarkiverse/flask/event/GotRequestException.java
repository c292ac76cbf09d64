package io.quarkiverse.flask.event;

import io.quarkiverse.flask.FlaskApp;

/**
 * A request has failed, before the 500 handler answers: Flask's {@code got_request_exception}.
 *
 * @param app the application
 * @param exception the exception that nobody handled
 * @since 1.0
 */
public record GotRequestException(FlaskApp app, Throwable exception) {
}
