package io.quarkiverse.flask.runtime.internal.routing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ValidationException;

/**
 * The converters {@code int} and {@code float}.
 *
 * @param floating whether numbers have a fraction
 * @param signed whether they may start with a minus
 * @param fixedDigits how many digits an integer has; 0 for any
 * @param min the smallest, or {@code null}
 * @param max the largest, or {@code null}
 */
record NumberConverter(boolean floating, boolean signed, int fixedDigits, BigDecimal min,
        BigDecimal max) implements BuiltinConverter {

    static Converter<?> integer(ConverterArguments arguments) {
        Map<String, Object> named = arguments.bind("int", "fixed_digits", "min", "max", "signed");
        return new NumberConverter(false, Boolean.TRUE.equals(named.get("signed")),
                named.get("fixed_digits") instanceof Integer digits ? digits : 0, limit(named, "min"), limit(named, "max"));
    }

    static Converter<?> floating(ConverterArguments arguments) {
        Map<String, Object> named = arguments.bind("float", "min", "max", "signed");
        return new NumberConverter(true, Boolean.TRUE.equals(named.get("signed")), 0, limit(named, "min"), limit(named, "max"));
    }

    private static BigDecimal limit(Map<String, Object> named, String name) {
        Object value = named.get(name);
        if (value == null || value.equals("None")) {
            return null;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw new RuleException("the argument %s=%s is not a number.".formatted(name, value));
    }

    @Override
    public String regex() {
        return (signed ? "-?" : "") + (floating ? "\\d+\\.\\d+" : "\\d+");
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public boolean matches(String part) {
        int start = signed && part.startsWith("-") ? 1 : 0;
        int dot = floating ? part.indexOf('.') : part.length();
        return dot > start && digits(part, start, dot)
                && (!floating || dot + 1 < part.length() && digits(part, dot + 1, part.length()));
    }

    private static boolean digits(String part, int start, int end) {
        for (int i = start; i < end;) {
            int c = part.codePointAt(i);
            if (!Character.isDigit(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    @Override
    public Class<?> javaType() {
        return floating ? Double.class : BigInteger.class;
    }

    @Override
    public Object toJava(String value) {
        if (fixedDigits > 0 && value.codePointCount(0, value.length()) != fixedDigits) {
            throw new ValidationException("%s has not %d digits".formatted(value, fixedDigits));
        }
        if (value.length() > MAX_DIGITS) {
            throw new ValidationException("a number of %d digits".formatted(value.length()));
        }
        String ascii = ascii(value);
        Number number = floating ? (Number) Double.valueOf(ascii) : smallest(ascii);
        if (min != null || max != null) {
            BigDecimal exact = new BigDecimal(ascii);
            if (min != null && exact.compareTo(min) < 0 || max != null && exact.compareTo(max) > 0) {
                throw new ValidationException("%s is out of range".formatted(value));
            }
        }
        return number;
    }

    /** Python's own limit: reading more digits takes quadratic time. */
    private static final int MAX_DIGITS = 4300;

    private static String ascii(String value) {
        if (value.chars().allMatch(c -> c < 0x80)) {
            return value;
        }
        return value.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Number smallest(String digits) {
        if (digits.length() < 10) {
            return Integer.valueOf(digits);
        }
        BigInteger number = new BigInteger(digits);
        if (number.bitLength() < 32) {
            return number.intValue();
        }
        return number.bitLength() < 64 ? (Number) number.longValue() : number;
    }

    @Override
    public String toUrl(Object value) {
        try {
            return floating ? floatText(value) : integerText(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is not %s.".formatted(value, floating ? "a number" : "an integer"), e);
        }
    }

    private static String floatText(Object value) {
        double number = value instanceof Boolean bool ? bool ? 1 : 0 : Double.parseDouble(value.toString().strip());
        return Double.toString(number).replace("E", "e");
    }

    private String integerText(Object value) {
        BigInteger number;
        if (value instanceof Boolean bool) {
            number = bool ? BigInteger.ONE : BigInteger.ZERO;
        } else if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            number = new BigDecimal(value.toString()).toBigInteger();
        } else {
            number = new BigInteger(value.toString().strip());
        }
        String text = number.toString();
        return text.length() < fixedDigits ? "0".repeat(fixedDigits - text.length()) + text : text;
    }
}
