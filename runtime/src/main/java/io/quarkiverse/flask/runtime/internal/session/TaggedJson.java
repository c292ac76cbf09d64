package io.quarkiverse.flask.runtime.internal.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Tuple;
import io.quarkiverse.flask.http.HttpDate;
import io.quarkiverse.flask.json.JsonProvider;

/**
 * Flask's tagged JSON: what JSON has no form for is an object with one key, the tag.
 */
public final class TaggedJson {

    private static final String TUPLE = " t";
    private static final String BYTES = " b";
    private static final String MARKUP = " m";
    private static final String UUID_TAG = " u";
    private static final String DATE = " d";
    private static final String ESCAPED = " di";
    private static final Set<String> TAGS = Set.of(TUPLE, BYTES, MARKUP, UUID_TAG, DATE, ESCAPED);

    private final JsonProvider json;

    public TaggedJson(JsonProvider json) {
        this.json = json;
    }

    /** Writes a value; throws {@link IllegalArgumentException} for one of a kind that a session cannot hold. */
    public String dumps(Object value) {
        return json.dumps(tag(value));
    }

    /** Reads a value; throws {@link RuntimeException} for text that Flask would not have written. */
    public Object loads(String text) {
        return untag(json.loads(text));
    }

    private Object tag(Object value) {
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Tuple tuple) {
            return Map.of(TUPLE, list(tuple));
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof byte[] bytes) {
            return Map.of(BYTES, Base64.getEncoder().encodeToString(bytes));
        }
        if (value instanceof Markup markup) {
            return Map.of(MARKUP, markup.toString());
        }
        if (value instanceof UUID uuid) {
            return Map.of(UUID_TAG, uuid.toString().replace("-", ""));
        }
        if (value instanceof Instant instant) {
            return Map.of(DATE, HttpDate.format(instant));
        }
        if (value == null || value instanceof Boolean || value instanceof Number || value instanceof CharSequence) {
            return value;
        }
        throw new IllegalArgumentException(("The session cannot hold a %s: use text, numbers, booleans, lists, maps, byte[], "
                + "Instant, UUID, Markup or Tuple.").formatted(value.getClass().getName()));
    }

    private List<Object> list(List<?> values) {
        List<Object> tagged = new ArrayList<>(values.size());
        values.forEach(value -> tagged.add(tag(value)));
        return tagged;
    }

    /** An object whose only key is a tag itself is written with the key marked. */
    private Object object(Map<?, ?> map) {
        Map<String, Object> tagged = new TreeMap<>();
        map.forEach((key, value) -> tagged.put(String.valueOf(key), tag(value)));
        if (tagged.size() == 1 && TAGS.contains(tagged.keySet().iterator().next())) {
            String key = tagged.keySet().iterator().next();
            return Map.of(ESCAPED, Collections.singletonMap(key + "__", tagged.get(key)));
        }
        return tagged;
    }

    private Object untag(Object value) {
        if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>(list.size());
            list.forEach(each -> values.add(untag(each)));
            return values;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> values.put((String) key, untag(each)));
        if (values.size() != 1) {
            return values;
        }
        String tag = values.keySet().iterator().next();
        Object content = values.get(tag);
        return switch (tag) {
            case TUPLE -> Tuple.copyOf((List<?>) content);
            case BYTES -> Base64.getDecoder().decode((String) content);
            case MARKUP -> Markup.of((String) content);
            case UUID_TAG -> uuid((String) content);
            case DATE -> HttpDate.parse((String) content);
            case ESCAPED -> unescaped((Map<?, ?>) content);
            default -> values;
        };
    }

    private static Map<String, Object> unescaped(Map<?, ?> content) {
        Map.Entry<?, ?> only = content.entrySet().iterator().next();
        String key = (String) only.getKey();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(key.substring(0, key.length() - 2), only.getValue());
        return values;
    }

    private static UUID uuid(String hex) {
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }
}
