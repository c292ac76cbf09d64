package io.quarkiverse.flask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The headers of a response: ordered, several values a name, names compared without case: Werkzeug's {@code Headers}.
 * <p>
 * A name must be an HTTP token and a value must not hold a line break or a NUL: such a header is refused, so that text
 * from a client can never add a header of its own.
 *
 * @since 1.0
 */
public final class Headers {

    /** The server would refuse it, and a form feed, only when the answer is sent: too late for an error handler. */
    private static final char VERTICAL_TAB = 0x0b;

    private final List<Map.Entry<String, String>> entries = new ArrayList<>();

    /**
     * Creates an empty set of headers.
     */
    public Headers() {
    }

    /**
     * Returns the first value of a header, or {@code null} if there is none.
     */
    public String get(String name) {
        for (Map.Entry<String, String> entry : entries) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /**
     * Returns every value of a header in order; empty if there is none.
     */
    public List<String> getList(String name) {
        List<String> values = new ArrayList<>(1);
        for (Map.Entry<String, String> entry : entries) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                values.add(entry.getValue());
            }
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * Tells whether there is such a header.
     */
    public boolean contains(String name) {
        return get(name) != null;
    }

    /**
     * Adds a header and keeps the others of its name.
     *
     * @throws IllegalArgumentException if the name is not a token or the value has a line break
     */
    public Headers add(String name, String value) {
        entries.add(Map.entry(checkedName(name), checkedValue(name, value)));
        return this;
    }

    /**
     * Sets a header in place of all of its name.
     *
     * @throws IllegalArgumentException if the name is not a token or the value has a line break
     */
    public Headers set(String name, String value) {
        Map.Entry<String, String> replacement = Map.entry(checkedName(name), checkedValue(name, value));
        int first = indexOf(name);
        if (first < 0) {
            entries.add(replacement);
        } else {
            entries.set(first, replacement);
            entries.subList(first + 1, entries.size()).removeIf(entry -> entry.getKey().equalsIgnoreCase(name));
        }
        return this;
    }

    /**
     * Sets a header unless there is one of that name.
     *
     * @throws IllegalArgumentException if the name is not a token or the value has a line break
     */
    public Headers setDefault(String name, String value) {
        return contains(name) ? this : set(name, value);
    }

    /**
     * Replaces headers by those of a map: a collection as a value sets several of that name.
     *
     * @throws IllegalArgumentException if a name is not a token or a value has a line break
     */
    public Headers update(Map<String, ?> headers) {
        headers.forEach((name, value) -> {
            if (value instanceof Iterable<?> values) {
                remove(name);
                values.forEach(each -> add(name, String.valueOf(each)));
            } else {
                set(name, String.valueOf(value));
            }
        });
        return this;
    }

    /**
     * Removes all headers of a name.
     */
    public Headers remove(String name) {
        entries.removeIf(entry -> entry.getKey().equalsIgnoreCase(name));
        return this;
    }

    /**
     * Returns all headers in order, as a view that cannot be changed.
     */
    public List<Map.Entry<String, String>> entries() {
        return Collections.unmodifiableList(entries);
    }

    @Override
    public String toString() {
        return entries.toString();
    }

    private int indexOf(String name) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).getKey().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String checkedName(String name) {
        if (!Token.isOne(name)) {
            throw new IllegalArgumentException("'%s' is not a header name: use letters, digits and hyphens.".formatted(name));
        }
        return name;
    }

    private static String checkedValue(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n' || c == VERTICAL_TAB || c == '\f' || c == 0) {
                throw new IllegalArgumentException(
                        "The value of the header '%s' has a line break or a NUL at index %d: a header is one line."
                                .formatted(name, i));
            }
        }
        return value;
    }
}
