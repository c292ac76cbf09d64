package io.quarkiverse.flask.runtime.internal.template;

import java.util.Map;
import java.util.Set;

/**
 * The template extensions of the application itself: their names, and the types of values that each extends.
 *
 * @param types the names of the types, by the names of the extensions
 */
public record ApplicationExtensions(Map<String, Set<String>> types) {

    static final ApplicationExtensions NONE = new ApplicationExtensions(Map.of());

    public ApplicationExtensions {
        types = Map.copyOf(types);
    }

    /** Tells whether there is one of that name for a value. */
    boolean has(String name, Object value) {
        Set<String> extended = types.get(name);
        return extended != null && value != null
                && (extended.contains(Object.class.getName()) || is(value.getClass(), extended));
    }

    private static boolean is(Class<?> type, Set<String> names) {
        if (type == null) {
            return false;
        }
        if (names.contains(type.getName()) || is(type.getSuperclass(), names)) {
            return true;
        }
        for (Class<?> implemented : type.getInterfaces()) {
            if (is(implemented, names)) {
                return true;
            }
        }
        return false;
    }
}
