package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.flask.routing.Converter;

/**
 * The converters of text without slashes: {@code string} and {@code any}.
 *
 * @param regex of the parts
 * @param test the same without an expression
 * @param items the items of {@code any}; empty for {@code string}
 */
record SegmentConverter(String regex, Predicate<String> test, Set<String> items) implements BuiltinConverter {

    static Converter<?> string(ConverterArguments arguments) {
        Map<String, Object> named = arguments.bind("string", "minlength", "maxlength", "length");
        if (named.get("length") != null) {
            int length = number(named, "length", 1);
            return new SegmentConverter("[^/]{%d}".formatted(length), part -> length(part) == length && noSlash(part),
                    Set.of());
        }
        int min = number(named, "minlength", 1);
        int max = number(named, "maxlength", Integer.MAX_VALUE);
        String regex = "[^/]{%d,%s}".formatted(min, max == Integer.MAX_VALUE ? "" : max);
        boolean any = min <= 1 && max == Integer.MAX_VALUE;
        return new SegmentConverter(regex, any ? part -> !part.isEmpty() && noSlash(part)
                : part -> length(part) >= min && length(part) <= max && noSlash(part), Set.of());
    }

    static Converter<?> any(ConverterArguments arguments) {
        List<String> items = new ArrayList<>();
        arguments.positional().forEach(item -> items.add(PythonText.of(item)));
        if (items.isEmpty() || !arguments.named().isEmpty()) {
            throw new RuleException("the converter 'any' takes the words it accepts: <any(cat, dog):name>.");
        }
        Set<String> set = new LinkedHashSet<>(items);
        String regex = items.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        return new SegmentConverter(regex, set::contains, set);
    }

    @Override
    public boolean matches(String part) {
        return test.test(part);
    }

    @Override
    public Class<?> javaType() {
        return String.class;
    }

    @Override
    public Object toJava(String value) {
        return value;
    }

    @Override
    public String toUrl(Object value) {
        if (!items.isEmpty() && !items.contains(PythonText.of(value))) {
            throw new IllegalArgumentException("'%s' is none of %s.".formatted(value, items));
        }
        return BuiltinConverter.super.toUrl(value);
    }

    private static boolean noSlash(String part) {
        return part.indexOf('/') < 0;
    }

    private static int length(String part) {
        return part.codePointCount(0, part.length());
    }

    private static int number(Map<String, Object> named, String name, int absent) {
        Object value = named.get(name);
        if (value == null || value.equals("None")) {
            return absent;
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw new RuleException("the argument %s=%s of the converter 'string' is not a number.".formatted(name, value));
    }
}
