package io.quarkiverse.flask.event;

import io.quarkiverse.flask.FlaskApp;

/**
 * A message has been flashed: Flask's {@code message_flashed}.
 *
 * @param app the application
 * @param message the message
 * @param category its category
 * @since 1.0
 */
public record MessageFlashed(FlaskApp app, String message, String category) {
}
