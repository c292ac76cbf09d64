package io.quarkiverse.flask.event;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;

/**
 * A response is ready, after the last after-request hook: Flask's {@code request_finished}.
 *
 * @param app the application
 * @param response the response; changes are sent, but the session is saved already
 * @since 1.0
 */
public record RequestFinished(FlaskApp app, Response response) {
}
