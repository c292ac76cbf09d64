package io.quarkiverse.flask.event;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;

/**
 * A request begins, before its first hook: Flask's {@code request_started}.
 *
 * @param app the application
 * @param request the request
 * @since 1.0
 */
public record RequestStarted(FlaskApp app, Request request) {
}
