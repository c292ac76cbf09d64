package io.quarkiverse.flask.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Headers that list items: {@code a, "b, c"; d=e}.
 */
final class HeaderItems {

    private HeaderItems() {
    }

    /** Splits a header; a separator within quotes is none. Empty items are dropped, and all of them if a quote is left open. */
    static List<String> split(String header, char separator) {
        List<String> items = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= header.length(); i++) {
            char c = i < header.length() ? header.charAt(i) : separator;
            if (quoted && c == '\\' && i < header.length()) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && (!quoted || i >= header.length())) {
                String item = header.substring(start, Math.min(i, header.length())).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                start = i + 1;
            }
        }
        return quoted ? List.of() : items;
    }

    /** Reads {@code name=value} pairs; a name alone has the value {@code null}. */
    static Map<String, String> pairs(List<String> items, boolean lowerCaseNames) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String item : items) {
            int equals = item.indexOf('=');
            String name = (equals < 0 ? item : item.substring(0, equals)).strip();
            if (!name.isEmpty()) {
                pairs.put(lowerCaseNames ? name.toLowerCase(Locale.ROOT) : name,
                        equals < 0 ? null : unquote(item.substring(equals + 1).strip()));
            }
        }
        return Collections.unmodifiableMap(pairs);
    }

    static String unquote(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        return value.substring(1, value.length() - 1).replace("\\\\", "\\").replace("\\\"", "\"");
    }
}
