package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;

import io.quarkiverse.flask.json.JsonProvider;

/**
 * {@code {value.tojson}}: the value as JSON that is safe in HTML, written by the application's provider.
 */
final class JsonFilter {

    static final String NAME = "tojson";
    private static final int MAX_INDENT = 100;

    private volatile JsonProvider json;

    /** Says who writes the JSON. */
    void writtenBy(JsonProvider provider) {
        json = provider;
    }

    Object apply(Object value, List<Object> arguments) {
        FilterArguments given = new FilterArguments(NAME, arguments).checked();
        if (json == null) {
            throw new IllegalStateException("tojson needs the application: it has not started yet.");
        }
        String text = json.dumps(value);
        if (given.value(0, null) == null) {
            return HtmlJson.of(text);
        }
        int indent = given.integer(0, 0);
        if (indent < 0 || indent > MAX_INDENT) {
            throw given.refused("the indent is from 0 to %d spaces".formatted(MAX_INDENT));
        }
        return HtmlJson.of(text, indent);
    }
}
