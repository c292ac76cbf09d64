package io.quarkiverse.flask.event;

import io.quarkiverse.flask.FlaskApp;

/**
 * An application context has ended, after its last teardown: Flask's {@code appcontext_popped}.
 *
 * @param app the application
 * @since 1.0
 */
public record AppContextPopped(FlaskApp app) {
}
