package org.acme.surface;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.MultiDict;

/** What views answer with as JSON: names with values, any of which may be null. */
final class Facts {

    private Facts() {
    }

    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }

    static List<List<String>> pairs(MultiDict<String> items) {
        return items.items().stream().map(item -> List.of(item.getKey(), item.getValue())).toList();
    }
}
