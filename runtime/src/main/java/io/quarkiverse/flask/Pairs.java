package io.quarkiverse.flask;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keyword arguments: a name, its value, the next name, and so on.
 */
final class Pairs {

    private Pairs() {
    }

    static Map<String, Object> toMap(String function, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("%s takes names and values in pairs; the last name, '%s', has no value."
                    .formatted(function, namesAndValues[namesAndValues.length - 1]));
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new IllegalArgumentException("%s takes names and values in pairs; '%s' stands where a name belongs."
                        .formatted(function, namesAndValues[i]));
            }
            map.put(name, namesAndValues[i + 1]);
        }
        return map;
    }
}
