package io.quarkiverse.flask.runtime.internal.routing;

import java.util.BitSet;
import java.util.Map;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;

/**
 * The converter {@code string}: text without slashes.
 *
 * @param min the least number of code points
 * @param max the greatest
 */
record SegmentConverter(int min, int max) implements BuiltinConverter {

    static Converter<?> of(ConverterArguments arguments) {
        Map<String, Object> named = ArgumentsParser.bind(arguments, "string", "minlength", "maxlength", "length");
        if (named.get("length") != null) {
            int length = number(named, "length", 1);
            return new SegmentConverter(length, length);
        }
        SegmentConverter converter = new SegmentConverter(number(named, "minlength", 1),
                number(named, "maxlength", Integer.MAX_VALUE));
        if (converter.min > converter.max) {
            throw new RuleException("no text is at least %d and at most %d characters long.".formatted(converter.min,
                    converter.max));
        }
        return converter;
    }

    private static int number(Map<String, Object> named, String name, int absent) {
        Object value = named.get(name);
        if (value == null) {
            return absent;
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw new RuleException("the argument %s=%s of the converter 'string' is not a number.".formatted(name, value));
    }

    @Override
    public String regex() {
        return "[^/]{%d,%s}".formatted(min, max == Integer.MAX_VALUE ? "" : max);
    }

    @Override
    public boolean matches(String text, int start, int end) {
        if (start == end ? min > 0 : min > 1 || max != Integer.MAX_VALUE) {
            int length = text.codePointCount(start, end);
            if (length < min || length > max) {
                return false;
            }
        }
        int slash = text.indexOf('/', start);
        return slash < 0 || slash >= end;
    }

    @Override
    public void addStarts(String text, BitSet ends, BitSet starts) {
        int limit = text.length();
        int nearest = text.length() + 1;
        int next = Integer.MAX_VALUE;
        for (int start = text.length(); start >= 0; start--) {
            if (start < text.length() && text.charAt(start) == '/') {
                limit = start;
            }
            if (start < text.length() && PathConverter.inPair(text, start)) {
                continue;
            }
            int first = forward(text, start, min);
            if (first < 0) {
                continue;
            }
            while (nearest > first) {
                nearest--;
                next = ends.get(nearest) ? nearest : next;
            }
            if (next <= last(text, start, limit)) {
                starts.set(start);
            }
        }
    }

    @Override
    public int end(String text, int start, BitSet ends) {
        int slash = text.indexOf('/', start);
        return ends.previousSetBit(last(text, start, slash < 0 ? text.length() : slash));
    }

    private int last(String text, int start, int limit) {
        int last = max == Integer.MAX_VALUE ? -1 : forward(text, start, max);
        return last < 0 ? limit : Math.min(limit, last);
    }

    /** Returns the index that many code points further on, or -1 if the text is shorter; as long as the number is small. */
    private static int forward(String text, int start, int codePoints) {
        int index = start;
        for (int i = 0; i < codePoints; i++) {
            if (index >= text.length()) {
                return -1;
            }
            index += Character.charCount(text.codePointAt(index));
        }
        return index;
    }

    @Override
    public boolean covers(BuiltinConverter other) {
        if (other instanceof SegmentConverter segment) {
            return min <= segment.min && max >= segment.max;
        }
        return min <= 1 && max == Integer.MAX_VALUE && !(other instanceof PathConverter)
                && !(other instanceof AnyConverter any && any.takesMore());
    }
}
