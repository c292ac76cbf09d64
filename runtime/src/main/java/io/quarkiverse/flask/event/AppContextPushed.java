package io.quarkiverse.flask.event;

import io.quarkiverse.flask.FlaskApp;

/**
 * An application context has been opened, for a request or by hand: Flask's {@code appcontext_pushed}.
 *
 * @param app the application
 * @since 1.0
 */
public record AppContextPushed(FlaskApp app) {
}
