package io.quarkiverse.flask.runtime.internal.boot;

import java.util.List;

/**
 * A call of {@code urlFor} in a template that names its endpoint.
 *
 * @param place the template and line
 * @param endpoint the endpoint
 * @param names the names of its values
 * @param complete whether there are no others
 */
public record TemplateUrl(String place, String endpoint, List<String> names, boolean complete) {
}
