package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;

import io.quarkiverse.flask.Markup;

/**
 * What a filter is given besides its value, in Jinja's order. Arguments that are left out, or {@code null}, have their
 * defaults.
 */
final class FilterArguments {

    private final String filter;
    private final List<Object> values;
    private final List<?> attributes;

    FilterArguments(String filter, List<Object> values) {
        this(filter, values, null);
    }

    /** With the attribute of each item that one of the arguments names; {@code null} if none does. */
    FilterArguments(String filter, List<Object> values, List<?> attributes) {
        this.filter = filter;
        this.values = values;
        this.attributes = attributes;
    }

    /** Returns what counts of the items: their attributes if one is named, themselves otherwise. */
    List<?> keys(List<?> items) {
        return attributes == null ? items : attributes;
    }

    /** Refuses more than the filter has parameters. */
    FilterArguments checked() {
        int count = FilterParameters.of(filter).size();
        if (values.size() > count) {
            throw new IllegalArgumentException(
                    "%s takes %s, not %d: see the table of filters.".formatted(filter, atMost(count), values.size()));
        }
        return this;
    }

    /** So many arguments, in words. */
    static String atMost(int count) {
        return count == 0 ? "no arguments" : count == 1 ? "one argument at most" : count + " arguments at most";
    }

    /** Refuses fewer than so many. */
    FilterArguments atLeast(int count) {
        if (values.size() < count) {
            throw new IllegalArgumentException("%s needs %d argument%s.".formatted(filter, count, count == 1 ? "" : "s"));
        }
        return this;
    }

    Object value(int index, Object otherwise) {
        Object value = index < values.size() ? values.get(index) : null;
        return value == null ? otherwise : value;
    }

    /** Text or markup; {@code null} if there is none. */
    Object text(int index) {
        Object value = value(index, null);
        return value == null || value instanceof Markup ? value : value.toString();
    }

    boolean flag(int index) {
        Object value = value(index, false);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(index, "true or false", value);
    }

    int integer(int index, int otherwise) {
        Object value = value(index, otherwise);
        if (value instanceof Integer || value instanceof Short || value instanceof Byte
                || value instanceof Long number && number.intValue() == number) {
            return ((Number) value).intValue();
        }
        throw wrong(index, "a whole number", value);
    }

    IllegalArgumentException wrong(int index, String expected, Object value) {
        return new IllegalArgumentException(
                "Argument %d of %s must be %s, not '%s' (%s).".formatted(index + 1, filter, expected,
                        value, value.getClass().getName()));
    }

    /** Says that the filter has no use for its value. */
    IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("%s: %s.".formatted(filter, reason));
    }
}
