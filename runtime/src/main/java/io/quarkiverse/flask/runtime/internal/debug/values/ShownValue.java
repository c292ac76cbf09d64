package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.List;

/**
 * What may be seen of a value; plain text, nothing in it is escaped.
 *
 * @param name of the variable, the field, the key, or the index of an element; empty for a value of its own
 * @param type the simple name of its class, or of its primitive type; empty for {@code null} and where there is none
 * @param text the value in one line
 * @param children what it holds: fields, elements, entries
 * @param more how many children are not shown
 */
public record ShownValue(String name, String type, String text, List<ShownValue> children, int more) {

    public ShownValue {
        children = List.copyOf(children);
    }
}
