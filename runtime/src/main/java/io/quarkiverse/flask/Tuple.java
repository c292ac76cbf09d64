package io.quarkiverse.flask;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that cannot be changed and stays a tuple for Python when a session carries it.
 *
 * @since 1.0
 */
public final class Tuple extends AbstractList<Object> implements RandomAccess {

    private final Object[] items;

    private Tuple(Object[] items) {
        this.items = items;
    }

    /**
     * Makes a tuple of items, {@code null} among them.
     */
    public static Tuple of(Object... items) {
        return new Tuple(items.clone());
    }

    /**
     * Makes a tuple of the items of a list.
     */
    public static Tuple copyOf(List<?> items) {
        return new Tuple(items.toArray());
    }

    @Override
    public Object get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }
}
