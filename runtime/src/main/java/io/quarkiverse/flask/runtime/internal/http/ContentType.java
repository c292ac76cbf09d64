package io.quarkiverse.flask.runtime.internal.http;

import java.util.Locale;
import java.util.Map;

/**
 * A {@code Content-Type} header taken apart.
 *
 * @param mimetype in lower case, empty if there was none
 * @param parameters by name in lower case
 */
record ContentType(String mimetype, Map<String, String> parameters) {

    static ContentType parse(String header) {
        if (header == null) {
            return new ContentType("", Map.of());
        }
        OptionsHeader parsed = OptionsHeader.parse(header);
        return new ContentType(parsed.value().toLowerCase(Locale.ROOT), parsed.parameters());
    }

    boolean isJson() {
        return mimetype.equals("application/json") || mimetype.startsWith("application/") && mimetype.endsWith("+json");
    }
}
