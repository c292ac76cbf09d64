package io.quarkiverse.flask.runtime.internal.routing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Map;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;
import io.quarkiverse.flask.routing.ValidationException;

/**
 * The converter {@code int}.
 *
 * @param signed whether numbers may start with a minus
 * @param fixedDigits how many characters they have; 0 for any
 * @param min the smallest, or {@code null}
 * @param max the largest, or {@code null}
 */
record IntegerConverter(boolean signed, int fixedDigits, BigDecimal min, BigDecimal max) implements BuiltinConverter {

    /** As many digits always fit an int. */
    private static final int SMALL = 9;

    static Converter<?> of(ConverterArguments arguments) {
        Map<String, Object> named = ArgumentsParser.bind(arguments, "int", "fixed_digits", "min", "max", "signed");
        Object fixedDigits = named.getOrDefault("fixed_digits", 0);
        if (!(fixedDigits instanceof Integer digits)) {
            throw new RuleException("the argument fixed_digits=%s is not a number.".formatted(fixedDigits));
        }
        return new IntegerConverter(Digits.signed(named), digits, Digits.limit(named, "min"), Digits.limit(named, "max"));
    }

    @Override
    public String regex() {
        return signed ? "-?\\d+" : "\\d+";
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public boolean matches(String text, int start, int end) {
        return Digits.fill(text, Digits.start(text, start, signed), end);
    }

    @Override
    public void addStarts(String text, BitSet ends, BitSet starts) {
        int run = text.length();
        int next = ends.get(text.length()) ? text.length() : Integer.MAX_VALUE;
        boolean before = false;
        for (int start = text.length() - 1; start >= 0; start--) {
            boolean digits = false;
            if (Digits.at(text, start)) {
                digits = next <= run;
            } else if (!PathConverter.inPair(text, start)) {
                run = start;
            }
            if (digits || signed && before && text.charAt(start) == '-') {
                starts.set(start);
            }
            before = digits;
            next = ends.get(start) ? start : next;
        }
    }

    @Override
    public int end(String text, int start, BitSet ends) {
        return ends.previousSetBit(Digits.end(text, Digits.start(text, start, signed), text.length()));
    }

    @Override
    public boolean covers(BuiltinConverter other) {
        return other instanceof IntegerConverter integer && (signed || !integer.signed);
    }

    @Override
    public Class<?> javaType() {
        return BigInteger.class;
    }

    @Override
    public Object toJava(String value) {
        if (fixedDigits > 0 && value.codePointCount(0, value.length()) != fixedDigits) {
            throw new ValidationException("%s has not %d digits".formatted(value, fixedDigits));
        }
        String ascii = Digits.ascii(value);
        if (min != null || max != null) {
            BigDecimal exact = new BigDecimal(ascii);
            if (min != null && exact.compareTo(min) < 0 || max != null && exact.compareTo(max) > 0) {
                throw new ValidationException("%s is out of range".formatted(value));
            }
        }
        return smallest(ascii);
    }

    private static Number smallest(String digits) {
        if (digits.length() <= SMALL) {
            return Integer.valueOf(digits);
        }
        BigInteger number = new BigInteger(digits);
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    @Override
    public String toUrl(Object value) {
        String text;
        try {
            text = integer(value).toString();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is not an integer.".formatted(value), e);
        }
        if (text.length() >= fixedDigits) {
            return text;
        }
        String sign = text.startsWith("-") ? "-" : "";
        return sign + "0".repeat(fixedDigits - text.length()) + text.substring(sign.length());
    }

    private static BigInteger integer(Object value) {
        if (value instanceof Boolean bool) {
            return bool ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return new BigDecimal(value.toString()).toBigInteger();
        }
        return new BigInteger(value.toString().strip());
    }
}
