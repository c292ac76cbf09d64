package io.quarkiverse.flask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.quarkiverse.flask.exceptions.BadRequestKeyException;

/**
 * Several values a key, in order, and unchangeable: Werkzeug's {@code ImmutableMultiDict}.
 *
 * @param <V> the values
 * @since 1.0
 */
public final class MultiDict<V> {

    private static final MultiDict<?> EMPTY = new MultiDict<>(List.of(), false);

    private final List<Map.Entry<String, V>> items;
    private final Map<String, List<V>> byKey = new LinkedHashMap<>();
    private final Map<String, String> spelling = new LinkedHashMap<>();
    private final boolean ignoreCase;

    private MultiDict(List<Map.Entry<String, V>> items, boolean ignoreCase) {
        this.items = List.copyOf(items);
        this.ignoreCase = ignoreCase;
        for (Map.Entry<String, V> item : this.items) {
            byKey.computeIfAbsent(key(item.getKey()), missing -> new ArrayList<>(1)).add(item.getValue());
            spelling.putIfAbsent(key(item.getKey()), item.getKey());
        }
    }

    /**
     * Makes a multi-dict of pairs. Keys are in the order they came first, and the values of a key follow one another.
     */
    public static <V> MultiDict<V> of(List<Map.Entry<String, V>> items) {
        if (items.isEmpty()) {
            return empty();
        }
        Map<String, List<Map.Entry<String, V>>> grouped = new LinkedHashMap<>();
        items.forEach(item -> grouped.computeIfAbsent(item.getKey(), missing -> new ArrayList<>(1)).add(item));
        return new MultiDict<>(grouped.size() == items.size() ? items
                : grouped.values().stream().flatMap(List::stream).toList(), false);
    }

    /**
     * Puts two multi-dicts together, the pairs of the first before those of the second: {@code CombinedMultiDict}.
     */
    public static <V> MultiDict<V> combined(MultiDict<V> first, MultiDict<V> second) {
        List<Map.Entry<String, V>> items = new ArrayList<>(first.items);
        items.addAll(second.items);
        return new MultiDict<>(items, false);
    }

    /**
     * Makes a multi-dict whose keys are looked up without regard to case.
     */
    public static <V> MultiDict<V> ignoringCase(List<Map.Entry<String, V>> items) {
        return new MultiDict<>(items, true);
    }

    /**
     * Returns the multi-dict without values.
     */
    @SuppressWarnings("unchecked")
    public static <V> MultiDict<V> empty() {
        return (MultiDict<V>) EMPTY;
    }

    /**
     * Returns the first value of a key, or {@code null} if there is none.
     */
    public V get(String key) {
        List<V> values = byKey.get(key(key));
        return values == null ? null : values.get(0);
    }

    /**
     * Returns the first value of a key, or another if there is none.
     */
    public V get(String key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    /**
     * Returns the first value of a key, converted: {@code get(key, default, type)}.
     *
     * @param converter throws what it likes for a value it cannot convert
     * @return the default also if the conversion fails
     */
    public <T> T get(String key, T otherwise, Function<? super V, ? extends T> converter) {
        V value = get(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return converter.apply(value);
        } catch (RuntimeException e) {
            return otherwise;
        }
    }

    /**
     * Returns all values of a key; empty if there are none.
     */
    public List<V> getList(String key) {
        return Collections.unmodifiableList(byKey.getOrDefault(key(key), List.of()));
    }

    /**
     * Returns the values of a key that can be converted.
     */
    public <T> List<T> getList(String key, Function<? super V, ? extends T> converter) {
        List<T> converted = new ArrayList<>();
        for (V value : getList(key)) {
            try {
                converted.add(converter.apply(value));
            } catch (RuntimeException e) {
                // left out, as in Werkzeug
            }
        }
        return converted;
    }

    /**
     * Returns the first value of a key: {@code dict[key]}.
     *
     * @throws BadRequestKeyException (400) if there is none
     */
    public V require(String key) {
        return require(key, null);
    }

    V require(String key, String source) {
        V value = get(key);
        if (value == null) {
            throw new BadRequestKeyException(key, source);
        }
        return value;
    }

    /**
     * Tells whether a key has a value.
     */
    public boolean contains(String key) {
        return byKey.containsKey(key(key));
    }

    /**
     * Returns the keys in the order they came first.
     */
    public Set<String> keys() {
        return ignoreCase ? Collections.unmodifiableSet(new LinkedHashSet<>(spelling.values()))
                : Collections.unmodifiableSet(byKey.keySet());
    }

    /**
     * Returns all pairs in order: {@code items(multi=True)}.
     */
    public List<Map.Entry<String, V>> items() {
        return items;
    }

    /**
     * Returns the first value of each key: {@code to_dict()}.
     */
    public Map<String, V> asMap() {
        Map<String, V> map = new LinkedHashMap<>();
        byKey.forEach((key, values) -> map.put(spelling.get(key), values.get(0)));
        return map;
    }

    /**
     * Returns how many keys there are.
     */
    public int size() {
        return byKey.size();
    }

    /**
     * Tells whether there are no keys.
     */
    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultiDict<?> dict && items.equals(dict.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.toString();
    }

    private String key(String key) {
        return ignoreCase ? key.toLowerCase(Locale.ROOT) : key;
    }
}
