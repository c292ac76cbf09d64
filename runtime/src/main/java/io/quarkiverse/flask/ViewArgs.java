package io.quarkiverse.flask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The arguments that a rule found in a URL, by variable name: what Flask passes to a view as keyword arguments.
 *
 * @param asMap the arguments in the rule's order, as the converters made them
 * @since 1.0
 */
public record ViewArgs(Map<String, Object> asMap) {

    /**
     * Copies the map.
     */
    public ViewArgs {
        asMap = Collections.unmodifiableMap(new LinkedHashMap<>(asMap));
    }

    /**
     * Returns an argument, cast to the type that the caller expects.
     *
     * @throws NoSuchElementException if the rule has no such variable
     * @throws ClassCastException at the caller, if the converter gives another type
     */
    @SuppressWarnings("unchecked")
    public <T> T get(String name) {
        if (!asMap.containsKey(name)) {
            throw new NoSuchElementException("The rule has no variable <%s>; it has %s.".formatted(name, asMap.keySet()));
        }
        return (T) asMap.get(name);
    }

    /**
     * Returns an argument as text, as Python's {@code str} would for strings and integers.
     *
     * @throws NoSuchElementException if the rule has no such variable
     */
    public String string(String name) {
        return String.valueOf(this.<Object> get(name));
    }

    /**
     * Returns an argument of an {@code int} variable.
     *
     * @throws NoSuchElementException if the rule has no such variable
     * @throws ArithmeticException if the number does not fit
     */
    public int integer(String name) {
        return Math.toIntExact(((Number) this.<Object> get(name)).longValue());
    }
}
