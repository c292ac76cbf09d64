package io.quarkiverse.flask.runtime.internal.routing;

import java.math.BigDecimal;
import java.util.Map;

import io.quarkiverse.flask.routing.ValidationException;

/**
 * Runs of decimal digits, of any script, as Python's {@code \d} takes them.
 */
final class Digits {

    /** Python's own limit: reading more digits takes quadratic time. */
    private static final int MAX_DIGITS = 4300;

    private Digits() {
    }

    /** Tells whether a digit starts at an index. */
    static boolean at(String text, int index) {
        char c = text.charAt(index);
        return c < 0x80 ? c >= '0' && c <= '9'
                : Character.isDigit(text.codePointAt(index)) && !PathConverter.inPair(text, index);
    }

    /** Returns where the digits start: after the minus, if there may be one. */
    static int start(String text, int start, boolean signed) {
        return signed && start < text.length() && text.charAt(start) == '-' ? start + 1 : start;
    }

    /** Returns where the digits that start at an index end. */
    static int end(String text, int start, int limit) {
        int i = start;
        while (i < limit && at(text, i)) {
            i += text.charAt(i) < 0x80 ? 1 : Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    /** Tells whether a region is one or more digits. */
    static boolean fill(String text, int start, int end) {
        return start < end && end(text, start, end) == end;
    }

    /** Writes the digits of all scripts as 0 to 9. */
    static String ascii(String value) {
        if (value.length() > MAX_DIGITS) {
            throw new ValidationException("a number of %d digits".formatted(value.length()));
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return value.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
        }
        return value;
    }

    /** Reads the limit of a number from a converter's arguments; {@code null} if there is none. */
    static BigDecimal limit(Map<String, Object> named, String name) {
        Object value = named.get(name);
        if (value == null || value instanceof Number) {
            return value == null ? null : new BigDecimal(value.toString());
        }
        throw new RuleException("the argument %s=%s is not a number.".formatted(name, value));
    }

    /** Reads whether numbers may have a sign. */
    static boolean signed(Map<String, Object> named) {
        Object value = named.get("signed");
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw new RuleException("the argument signed=%s is neither True nor False.".formatted(value));
    }
}
