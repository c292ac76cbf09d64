package io.quarkiverse.flask.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a converter in a rule, written as in Python: {@code <list(';', max=3):names>}.
 * <p>
 * A value is {@code null} (for {@code None}), a {@link Boolean}, an {@link Integer} or {@link Long}, a {@link Double}, or a
 * {@link String}.
 *
 * @param positional those without a name, in order
 * @param named those with a name
 * @since 1.0
 */
public record ConverterArguments(List<Object> positional, Map<String, Object> named) {

    /** No arguments. */
    public static final ConverterArguments NONE = new ConverterArguments(List.of(), Map.of());

    /**
     * Copies both.
     */
    public ConverterArguments {
        positional = Collections.unmodifiableList(new ArrayList<>(positional));
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /**
     * Returns the argument of a name, or the one at a position, counted from 0; {@code null} if neither is there.
     */
    public Object get(int position, String name) {
        return named.containsKey(name) || position >= positional.size() ? named.get(name) : positional.get(position);
    }

    /**
     * Tells whether there are none.
     */
    public boolean isEmpty() {
        return positional.isEmpty() && named.isEmpty();
    }
}
