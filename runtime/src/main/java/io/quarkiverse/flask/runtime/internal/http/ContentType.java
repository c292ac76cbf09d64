package io.quarkiverse.flask.runtime.internal.http;

import java.util.LinkedHashMap;
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
        String[] parts = header.split(";");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                parameters.put(parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        unquote(parts[i].substring(equals + 1).strip()));
            }
        }
        return new ContentType(parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    boolean isJson() {
        return mimetype.equals("application/json") || mimetype.startsWith("application/") && mimetype.endsWith("+json");
    }

    private static String unquote(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replace("\\\"", "\"")
                : value;
    }
}
