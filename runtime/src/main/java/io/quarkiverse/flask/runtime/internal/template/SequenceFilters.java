package io.quarkiverse.flask.runtime.internal.template;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.runtime.internal.template.PythonText.Case;

/**
 * Jinja's filters of lists, other collections and arrays; a text is the list of its characters. Where Jinja's result is
 * undefined, the first of none for instance, it is {@code null}.
 */
final class SequenceFilters {

    private SequenceFilters() {
    }

    static Object first(Object value, FilterArguments arguments) {
        List<?> items = items(value, arguments);
        return items.isEmpty() ? null : items.get(0);
    }

    /** Of markup it is markup, unlike the first: as in Jinja. */
    static Object last(Object value, FilterArguments arguments) {
        List<?> items = items(value, arguments);
        if (items.isEmpty()) {
            return null;
        }
        Object last = items.get(items.size() - 1);
        return value instanceof Markup ? Markup.of((String) last) : last;
    }

    static Object length(Object value, FilterArguments arguments) {
        return value instanceof Map<?, ?> map ? map.size() : items(value, arguments).size();
    }

    static Object reverse(Object value, FilterArguments arguments) {
        List<Object> items = new ArrayList<>(items(value, arguments));
        Collections.reverse(items);
        if (!(value instanceof CharSequence)) {
            return items;
        }
        StringBuilder reversed = new StringBuilder();
        items.forEach(reversed::append);
        return TextFilters.like(value, reversed.toString());
    }

    /** Text given a list joins that: the method of Python's text, and of {@link Markup}. */
    static Object join(Object value, FilterArguments arguments) {
        Object delimiter = arguments.value(0, "");
        return value instanceof CharSequence && delimiter instanceof Iterable<?> list ? joined(items(list, arguments), value)
                : joined(arguments.keys(items(value, arguments)), delimiter);
    }

    /** If the delimiter or any item is markup, everything else is escaped. */
    private static CharSequence joined(List<?> items, Object delimiter) {
        if (delimiter instanceof Markup || items.stream().anyMatch(Markup.class::isInstance)) {
            return Markup.escape(delimiter).join(items);
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            joined.append(i == 0 ? "" : delimiter).append(TextFilters.text(items.get(i)));
        }
        return joined.toString();
    }

    static Object sort(Object value, FilterArguments arguments) {
        List<Keyed> items = keyed(value, arguments, arguments.flag(1));
        Comparator<Keyed> order = order(arguments);
        items.sort(arguments.flag(0) ? order.reversed() : order);
        return items.stream().map(Keyed::item).collect(Collectors.toCollection(ArrayList::new));
    }

    static Object unique(Object value, FilterArguments arguments) {
        Set<Object> seen = new HashSet<>();
        List<Object> items = new ArrayList<>();
        for (Keyed each : keyed(value, arguments, arguments.flag(0))) {
            if (seen.add(identity(each.key()))) {
                items.add(each.item());
            }
        }
        return items;
    }

    static Object min(Object value, FilterArguments arguments) {
        List<Keyed> items = keyed(value, arguments, arguments.flag(0));
        return items.isEmpty() ? null : Collections.min(items, order(arguments)).item();
    }

    static Object max(Object value, FilterArguments arguments) {
        List<Keyed> items = keyed(value, arguments, arguments.flag(0));
        return items.isEmpty() ? null : Collections.max(items, order(arguments)).item();
    }

    static Object sum(Object value, FilterArguments arguments) {
        if (!(arguments.value(1, 0) instanceof Number sum)) {
            throw arguments.wrong(1, "a number", arguments.value(1, 0));
        }
        for (Object item : arguments.keys(items(value, arguments))) {
            if (!(item instanceof Number number)) {
                throw arguments.refused("'%s' is no number".formatted(item));
            }
            sum = NumberFilters.plus(sum, number);
        }
        return sum;
    }

    /** An item and what it is compared by. */
    private record Keyed(Object item, Object key) {
    }

    private static List<Keyed> keyed(Object value, FilterArguments arguments, boolean caseSensitive) {
        List<?> items = items(value, arguments);
        List<?> keys = arguments.keys(items);
        List<Keyed> keyed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            keyed.add(new Keyed(items.get(i), key(keys.get(i), caseSensitive)));
        }
        return keyed;
    }

    private static Comparator<Keyed> order(FilterArguments arguments) {
        return (one, other) -> compare(one.key(), other.key(), arguments);
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static int compare(Object one, Object other, FilterArguments arguments) {
        if (one instanceof String text && other instanceof String otherText) {
            return PythonText.compare(text, otherText);
        }
        if (one instanceof Number number && other instanceof Number otherNumber) {
            return NumberFilters.compare(number, otherNumber);
        }
        if (one instanceof List<?> list && other instanceof List<?> otherList) {
            for (int i = 0; i < Math.min(list.size(), otherList.size()); i++) {
                int order = compare(list.get(i), otherList.get(i), arguments);
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(list.size(), otherList.size());
        }
        if (one instanceof Comparable comparable && other != null && one.getClass() == other.getClass()) {
            return comparable.compareTo(other);
        }
        throw arguments.refused("'%s' and '%s' have no order".formatted(one, other));
    }

    /** Markup is compared as text. */
    private static Object key(Object item, boolean caseSensitive) {
        return item instanceof CharSequence text ? caseSensitive ? text.toString() : Case.lower(text.toString()) : item;
    }

    /** Equal numbers of different types are one. */
    private static Object identity(Object key) {
        if (key instanceof Integer || key instanceof Long || key instanceof Short || key instanceof Byte
                || key instanceof BigInteger || key instanceof BigDecimal
                || (key instanceof Double || key instanceof Float) && Double.isFinite(((Number) key).doubleValue())) {
            BigDecimal number = NumberFilters.exact((Number) key);
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        return key;
    }

    static List<?> items(Object value, FilterArguments arguments) {
        if (value instanceof CharSequence text) {
            return PythonText.characters(text.toString());
        }
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            return new ArrayList<>(map.keySet());
        }
        List<Object> items = new ArrayList<>();
        if (value instanceof Collection<?> collection) {
            items.addAll(collection);
        } else if (value instanceof Iterable<?> iterable) {
            iterable.forEach(items::add);
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(Array.get(value, i));
            }
        } else {
            throw arguments.refused("'%s' is no list".formatted(value));
        }
        return items;
    }
}
