package io.quarkiverse.flask.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The {@code Range} header: {@code request.range}.
 *
 * @param units what is counted, in lower case: {@code bytes}
 * @param spans the parts asked for, in order, none overlapping
 * @since 1.0
 */
public record Range(String units, List<Span> spans) {

    private static final int MAX_DIGITS = 18;

    /**
     * A part.
     *
     * @param start the first byte; negative for as many at the end
     * @param end the byte after the last; empty for all the rest
     */
    public record Span(long start, OptionalLong end) {
    }

    /**
     * Copies the spans.
     */
    public Range {
        spans = List.copyOf(spans);
    }

    /**
     * Reads a header; {@code null} if there is none, or it is malformed.
     */
    public static Range parse(String header) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (equals < 0) {
            return null;
        }
        List<Span> spans = new ArrayList<>();
        long last = 0;
        for (String item : header.substring(equals + 1).split(",", -1)) {
            Span span = last < 0 ? null : span(item.strip());
            if (span == null || span.start < last && !item.strip().startsWith("-")) {
                return null;
            }
            last = span.end.orElse(-1);
            spans.add(span);
        }
        return new Range(header.substring(0, equals).strip().toLowerCase(Locale.ROOT), spans);
    }

    private static Span span(String item) {
        int dash = item.indexOf('-');
        if (dash < 0) {
            return null;
        }
        long first = number(item.substring(0, dash).strip());
        String after = item.substring(dash + 1).strip();
        long last = number(after);
        if (dash == 0) {
            return last < 0 ? null : new Span(-last, OptionalLong.empty());
        }
        if (first < 0 || last < 0 && !after.isEmpty() || last >= 0 && first > last) {
            return null;
        }
        return new Span(first, after.isEmpty() ? OptionalLong.empty() : OptionalLong.of(last + 1));
    }

    /** Returns -1 for what is not a number; a number that no file is as long as counts as one of that many digits. */
    private static long number(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        String digits = text.replaceFirst("^0+(?=.)", "");
        return digits.length() > MAX_DIGITS ? Long.MAX_VALUE / 2 : Long.parseLong(digits);
    }

    /**
     * Returns the one part of a body of so many bytes that is asked for, with its end; {@code null} if there are several, or
     * the body has none of it: {@code range_for_length}.
     */
    public Span forLength(long length) {
        if (!units.equals("bytes") || spans.size() != 1) {
            return null;
        }
        Span span = spans.get(0);
        long start = span.start < 0 && span.end.isEmpty() ? span.start + length : span.start;
        long end = Math.min(span.end.orElse(length), length);
        return start < 0 || start >= end ? null : new Span(start, OptionalLong.of(end));
    }
}
