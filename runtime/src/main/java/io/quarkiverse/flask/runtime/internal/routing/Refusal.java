package io.quarkiverse.flask.runtime.internal.routing;

import io.quarkiverse.flask.routing.Converter;

/**
 * What converters take, in words.
 */
final class Refusal {

    private Refusal() {
    }

    /**
     * Says that a variable does not take a text.
     *
     * @param variable the variable as it is written
     */
    static String of(String variable, Converter<?> converter, String text) {
        return "%s does not accept %s (%s)".formatted(variable, RuleText.quoted(text), taken(converter, text));
    }

    /** Says that a converter refused a text, and what it said. */
    static String of(String variable, String text, String message) {
        return "%s does not accept %s: %s".formatted(variable, RuleText.quoted(text), message);
    }

    private static String taken(Converter<?> converter, String text) {
        if (converter instanceof IntegerConverter integer) {
            return integer.signed() ? "digits, perhaps after a minus" : "digits only" + minus(text, converter);
        }
        if (converter instanceof FloatConverter number) {
            return (number.signed() ? "digits, a point, digits, perhaps after a minus" : "digits, a point, digits")
                    + minus(text, converter);
        }
        if (converter instanceof UuidConverter) {
            return "8-4-4-4-12 hexadecimal digits";
        }
        if (converter instanceof AnyConverter any) {
            return "one of " + RuleText.cut(String.join(", ", any.items()));
        }
        if (converter instanceof SegmentConverter segment) {
            return length(segment);
        }
        if (converter instanceof PathConverter) {
            return "no slash at its start, no line break";
        }
        return "its expression is " + RuleText.cut(converter.regex());
    }

    private static String minus(String text, Converter<?> converter) {
        boolean takesMinus = text.startsWith("-") && (converter instanceof IntegerConverter integer && !integer.signed()
                || converter instanceof FloatConverter number && !number.signed());
        return takesMinus ? "; signed=True takes a minus" : "";
    }

    private static String length(SegmentConverter segment) {
        if (segment.min() == segment.max()) {
            return "exactly %s".formatted(characters(segment.min()));
        }
        if (segment.max() == Integer.MAX_VALUE) {
            return "at least %s".formatted(characters(segment.min()));
        }
        return "%d to %s".formatted(segment.min(), characters(segment.max()));
    }

    private static String characters(int number) {
        return number == 1 ? "1 character" : number + " characters";
    }
}
