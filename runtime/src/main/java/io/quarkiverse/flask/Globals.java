package io.quarkiverse.flask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Values by name that live as long as the current context: Flask's {@code g}.
 *
 * @since 1.0
 */
public class Globals {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Starts without values.
     */
    public Globals() {
    }

    /**
     * Returns a value, or {@code null} if there is none.
     */
    public Object get(String name) {
        return values.get(name);
    }

    /**
     * Returns a value, or another if there is none.
     */
    @SuppressWarnings("unchecked")
    public <T> T get(String name, T otherwise) {
        return values.containsKey(name) ? (T) values.get(name) : otherwise;
    }

    /**
     * Returns a value of a type, or {@code null} if there is none.
     *
     * @throws ClassCastException if it is of another type
     */
    public <T> T get(String name, Class<T> type) {
        return type.cast(values.get(name));
    }

    /**
     * Sets a value: {@code g.name = value}.
     */
    public void put(String name, Object value) {
        values.put(name, value);
    }

    /**
     * Removes a value and returns it.
     *
     * @throws NoSuchElementException if there is none
     */
    public Object pop(String name) {
        if (!values.containsKey(name)) {
            throw new NoSuchElementException("g has no '%s'; it has %s.".formatted(name, values.keySet()));
        }
        return values.remove(name);
    }

    /**
     * Removes a value and returns it, or another if there is none.
     */
    @SuppressWarnings("unchecked")
    public <T> T pop(String name, T otherwise) {
        return values.containsKey(name) ? (T) values.remove(name) : otherwise;
    }

    /**
     * Returns a value, after setting it if there was none: {@code g.setdefault}.
     */
    @SuppressWarnings("unchecked")
    public <T> T setDefault(String name, T value) {
        values.putIfAbsent(name, value);
        return (T) values.get(name);
    }

    /**
     * Tells whether there is such a value.
     */
    public boolean contains(String name) {
        return values.containsKey(name);
    }

    /**
     * Returns the values as a map that cannot be changed.
     */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }
}
