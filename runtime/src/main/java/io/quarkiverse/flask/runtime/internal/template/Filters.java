package io.quarkiverse.flask.runtime.internal.template;

import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkiverse.flask.Markup;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Results;

/**
 * Jinja's filters by name, {@code {name.truncate(20)}} for {@code name|truncate(20)}, and which values have which.
 */
public final class Filters {

    /** A filter: makes something of a value. */
    interface Filter {
        Object apply(Object value, FilterArguments arguments);
    }

    /** What text, markup, numbers and booleans have. */
    private static final Map<String, Filter> TEXT = Map.ofEntries(
            Map.entry("upper", TextFilters::upper),
            Map.entry("lower", TextFilters::lower),
            Map.entry("capitalize", TextFilters::capitalize),
            Map.entry("title", TextFilters::title),
            Map.entry("trim", TextFilters::trim),
            Map.entry("replace", TextFilters::replace),
            Map.entry("truncate", TextFilters::truncate),
            Map.entry("wordcount", TextFilters::wordcount),
            Map.entry("striptags", TextFilters::striptags),
            Map.entry("urlencode", TextFilters::urlencode),
            Map.entry("center", TextFilters::center),
            Map.entry("indent", TextFilters::indent),
            Map.entry("int", NumberFilters::toInt),
            Map.entry("float", NumberFilters::toFloat),
            Map.entry("filesizeformat", NumberFilters::filesizeformat));

    private static final Map<String, Filter> NUMBER = Map.of("abs", NumberFilters::abs, "round", NumberFilters::round);

    /** What lists, other collections, arrays and text have. */
    private static final Map<String, Filter> SEQUENCE = Map.ofEntries(
            Map.entry("first", SequenceFilters::first),
            Map.entry("last", SequenceFilters::last),
            Map.entry("length", SequenceFilters::length),
            Map.entry("count", SequenceFilters::length),
            Map.entry("reverse", SequenceFilters::reverse),
            Map.entry("join", SequenceFilters::join),
            Map.entry("sort", SequenceFilters::sort),
            Map.entry("unique", SequenceFilters::unique),
            Map.entry("sum", SequenceFilters::sum),
            Map.entry("min", SequenceFilters::min),
            Map.entry("max", SequenceFilters::max));

    /** What maps have, where they have no such key. */
    private static final Map<String, Filter> MAP = Map.of("length", SequenceFilters::length, "urlencode",
            TextFilters::urlencode);

    /** What everything has, but {@code null}. */
    private static final Map<String, Filter> ANYTHING = Map.of(
            "escape", Filters::escape,
            "e", Filters::escape,
            "forceescape", Filters::forceescape,
            "string", Filters::string);

    private static final Pattern NAME = Pattern.compile("\\w+(?:\\.\\w+)*");

    private static final Set<String> DEFAULT = Set.of("default", "d");

    private Filters() {
    }

    /** What kind of value may have a filter. */
    public enum Kind {
        TEXT,
        NUMBER,
        SEQUENCE,
        MAP,
        OTHER
    }

    /** Tells whether values of a kind have a filter of that name; as the build sees it. */
    public static boolean has(Kind kind, String name, int parameters) {
        return filters(kind).containsKey(name) || JsonFilter.NAME.equals(name) || DEFAULT.contains(name) && parameters > 0;
    }

    /** Returns a filter of a value, or {@code null} if it has none of that name. */
    static Filter find(Object value, String name, int parameters) {
        if (value instanceof Mapper) {
            return null;
        }
        if (DEFAULT.contains(name) && parameters > 0) {
            return Filters::otherwise;
        }
        if (value == null || Results.isNotFound(value)) {
            return null;
        }
        return filters(kind(value)).get(name);
    }

    private static Kind kind(Object value) {
        if (value instanceof CharSequence || value instanceof RawString || value instanceof Boolean
                || value instanceof Character) {
            return Kind.TEXT;
        }
        if (value instanceof Number) {
            return Kind.NUMBER;
        }
        if (value instanceof Map<?, ?>) {
            return Kind.MAP;
        }
        return value instanceof Iterable<?> || value.getClass().isArray() ? Kind.SEQUENCE : Kind.OTHER;
    }

    private static Map<String, Filter> filters(Kind kind) {
        return switch (kind) {
            case TEXT -> Tables.TEXTS;
            case NUMBER -> Tables.NUMBERS;
            case SEQUENCE -> Tables.SEQUENCES;
            case MAP -> Tables.MAPS;
            case OTHER -> ANYTHING;
        };
    }

    /** The tables joined. */
    private static final class Tables {

        private static final Map<String, Filter> TEXTS = all(SEQUENCE, TEXT, ANYTHING);
        private static final Map<String, Filter> NUMBERS = all(NUMBER, TEXT, ANYTHING);
        private static final Map<String, Filter> SEQUENCES = all(SEQUENCE, Map.of("urlencode", TextFilters::urlencode),
                ANYTHING);
        private static final Map<String, Filter> MAPS = all(MAP, ANYTHING);

        @SafeVarargs
        private static Map<String, Filter> all(Map<String, Filter>... tables) {
            Map<String, Filter> all = new HashMap<>();
            for (Map<String, Filter> table : tables) {
                all.putAll(table);
            }
            return Map.copyOf(all);
        }
    }

    /**
     * Applies a filter.
     *
     * @throws IllegalArgumentException if the value has none of that name, or the arguments do not suit it
     */
    static Object apply(Object value, String name, List<Object> arguments) {
        return apply(value, name, arguments, null);
    }

    /** Returns which attribute of the items a filter is asked for, or {@code null} if it is the items themselves. */
    static String attribute(String name, List<Object> arguments) {
        int index = FilterParameters.index(name, FilterParameters.ATTRIBUTE);
        Object attribute = index < 0 || index >= arguments.size() ? null : arguments.get(index);
        if (attribute != null && !NAME.matcher(attribute.toString()).matches()) {
            throw new FilterArguments(name, arguments).wrong(index, "the name of a property", attribute);
        }
        return attribute == null ? null : attribute.toString();
    }

    /** Applies a filter that needs these attributes of the items. */
    static Object apply(Object value, String name, List<Object> arguments, List<?> attributes) {
        Filter filter = find(value, name, arguments.size());
        if (filter == null) {
            throw new IllegalArgumentException("'%s' has no filter %s.".formatted(value, name));
        }
        return filter.apply(value instanceof RawString raw ? Markup.of(raw.getValue()) : value,
                new FilterArguments(name, arguments, attributes).checked());
    }

    private static Object escape(Object value, FilterArguments arguments) {
        return Markup.escape(value);
    }

    private static Object forceescape(Object value, FilterArguments arguments) {
        return Markup.escape(value.toString());
    }

    private static Object string(Object value, FilterArguments arguments) {
        return value instanceof Markup ? value : value.toString();
    }

    /** Java has no undefined values: {@code null} is none either. With {@code true}, so is what is false, zero or empty. */
    private static Object otherwise(Object value, FilterArguments arguments) {
        boolean missing = value == null || Results.isNotFound(value)
                || value instanceof Optional<?> optional && optional.isEmpty() || arguments.flag(1) && isFalse(value);
        return missing ? arguments.value(0, null) : value;
    }

    private static boolean isFalse(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        if (value instanceof Iterable<?> items) {
            return !items.iterator().hasNext();
        }
        return value instanceof Boolean flag ? !flag
                : value instanceof CharSequence text ? text.isEmpty()
                        : value instanceof Map<?, ?> map ? map.isEmpty()
                                : value.getClass().isArray() && Array.getLength(value) == 0;
    }
}
