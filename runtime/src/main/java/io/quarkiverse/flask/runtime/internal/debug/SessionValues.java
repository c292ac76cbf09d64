package io.quarkiverse.flask.runtime.internal.debug;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.debug.values.Secrets;
import io.quarkiverse.flask.session.TrackedSession;

/**
 * The values of a session at one moment, as text; taking them is no access to the session.
 *
 * @param known whether the session let itself be read so
 * @param values by their keys
 */
record SessionValues(boolean known, Map<String, Value> values) {

    static final SessionValues NONE = new SessionValues(false, Map.of());

    /**
     * A value.
     *
     * @param whole all of it, to compare
     * @param shown what may be seen of it
     */
    record Value(String whole, String shown) {
    }

    /** Takes the values of a session. Only those that Flask's own kind of session holds can be read without a trace. */
    static SessionValues of(Session session) {
        if (!(session instanceof TrackedSession tracked)) {
            return NONE;
        }
        Map<String, Value> values = new LinkedHashMap<>();
        try {
            tracked.untracked().forEach((key, value) -> values.put(key, value(key, value)));
        } catch (RuntimeException | Error e) { // such as when another thread changes it
            return NONE;
        }
        return new SessionValues(true, values);
    }

    /** Lists what is different now: key, before and after, of which one is absent where the key was added or removed. */
    List<Map<String, String>> changesTo(SessionValues now) {
        List<Map<String, String>> changes = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(values.keySet());
        keys.addAll(now.values.keySet());
        for (String key : keys) {
            Value before = values.get(key);
            Value after = now.values.get(key);
            if (before == null || after == null || !before.whole.equals(after.whole)) {
                Map<String, String> change = new LinkedHashMap<>(Map.of("key", RequestLog.cut(key)));
                if (before != null) {
                    change.put("before", before.shown);
                }
                if (after != null) {
                    change.put("after", after.shown);
                }
                changes.add(change);
            }
        }
        return changes;
    }

    private static Value value(String key, Object value) {
        try {
            return new Value(text(value, false), Secrets.mask(key, RequestLog.cut(text(value, true))));
        } catch (Throwable e) { // it holds itself, is being changed, or cannot be made text
            String text = "(cannot be shown: %s)".formatted(e.getClass().getName());
            return new Value(text, Secrets.mask(key, text));
        }
    }

    /** Returns a value as text, with secrets in it masked or not. */
    static String text(Object value, boolean masked) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(entry -> {
                String key = String.valueOf(entry.getKey());
                String text = text(entry.getValue(), masked);
                return key + ": " + (masked ? Secrets.mask(key, text) : text);
            }).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> text(each, masked)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof byte[] bytes) {
            return masked ? bytes.length + " bytes" : Arrays.toString(bytes);
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
