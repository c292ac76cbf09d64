package io.quarkiverse.flask.event;

import java.util.Map;

import io.quarkiverse.flask.FlaskApp;

/**
 * A template is about to be rendered: Flask's {@code before_render_template}.
 *
 * @param app the application
 * @param template the name of the template; empty for one given as text
 * @param context the values that the view and the context processors gave; observers may change them
 * @since 1.0
 */
public record BeforeRenderTemplate(FlaskApp app, String template, Map<String, Object> context) {
}
