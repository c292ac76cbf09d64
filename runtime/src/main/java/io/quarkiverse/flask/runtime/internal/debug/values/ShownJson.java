package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes plain maps and lists of values, ready to be written as JSON: {@code name}, {@code type}, {@code text},
 * {@code children}, {@code more}.
 */
public final class ShownJson {

    private ShownJson() {
    }

    /** Returns a map for each value. */
    public static List<Map<String, Object>> of(List<ShownValue> values) {
        return values.stream().map(ShownJson::of).toList();
    }

    private static Map<String, Object> of(ShownValue value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", value.name());
        json.put("type", value.type());
        json.put("text", value.text());
        json.put("children", of(value.children()));
        json.put("more", value.more());
        return json;
    }
}
