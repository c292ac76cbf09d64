package io.quarkiverse.flask.event;

import java.util.Map;

import io.quarkiverse.flask.FlaskApp;

/**
 * A template has been rendered: Flask's {@code template_rendered}.
 *
 * @param app the application
 * @param template the name of the template; empty for one given as text
 * @param context the values that it was rendered with
 * @since 1.0
 */
public record TemplateRendered(FlaskApp app, String template, Map<String, Object> context) {
}
