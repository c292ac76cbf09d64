package io.quarkiverse.flask.runtime.internal.routing;

import java.util.BitSet;
import java.util.Map;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;
import io.quarkiverse.flask.routing.ValidationException;

/**
 * The converter {@code float}: digits, a point, digits.
 *
 * @param signed whether numbers may start with a minus
 * @param min the smallest
 * @param max the largest
 */
record FloatConverter(boolean signed, double min, double max) implements BuiltinConverter {

    static Converter<?> of(ConverterArguments arguments) {
        Map<String, Object> named = ArgumentsParser.bind(arguments, "float", "min", "max", "signed");
        return new FloatConverter(Digits.signed(named), limit(named, "min", Double.NEGATIVE_INFINITY),
                limit(named, "max", Double.POSITIVE_INFINITY));
    }

    private static double limit(Map<String, Object> named, String name, double absent) {
        var limit = Digits.limit(named, name);
        return limit == null ? absent : limit.doubleValue();
    }

    @Override
    public String regex() {
        return signed ? "-?\\d+\\.\\d+" : "\\d+\\.\\d+";
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public boolean matches(String text, int start, int end) {
        int digits = Digits.start(text, start, signed);
        int point = Digits.end(text, digits, end);
        return point > digits && point < end && text.charAt(point) == '.' && Digits.fill(text, point + 1, end);
    }

    @Override
    public void addStarts(String text, BitSet ends, BitSet starts) {
        int run = text.length();
        int next = ends.get(text.length()) ? text.length() : Integer.MAX_VALUE;
        boolean fraction = false;
        boolean beforePoint = false;
        boolean before = false;
        for (int start = text.length() - 1; start >= 0; start--) {
            boolean digit = Digits.at(text, start);
            boolean number = digit && beforePoint;
            if (number || signed && before && text.charAt(start) == '-') {
                starts.set(start);
            }
            if (digit) {
                fraction = next <= run;
            } else if (!PathConverter.inPair(text, start)) {
                run = start;
                beforePoint = text.charAt(start) == '.' && fraction;
                fraction = false;
            }
            before = number;
            next = ends.get(start) ? start : next;
        }
    }

    @Override
    public int end(String text, int start, BitSet ends) {
        int point = Digits.end(text, Digits.start(text, start, signed), text.length());
        return ends.previousSetBit(Digits.end(text, point + 1, text.length()));
    }

    @Override
    public boolean covers(BuiltinConverter other) {
        return other instanceof FloatConverter number && (signed || !number.signed);
    }

    @Override
    public Class<?> javaType() {
        return Double.class;
    }

    @Override
    public Object toJava(String value) {
        double number = Double.parseDouble(Digits.ascii(value));
        if (number < min || number > max) {
            throw new ValidationException("%s is out of range".formatted(value));
        }
        return number;
    }

    @Override
    public String toUrl(Object value) {
        try {
            return PythonText
                    .of(value instanceof Boolean bool ? bool ? 1.0 : 0.0 : Double.parseDouble(value.toString().strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is not a number.".formatted(value), e);
        }
    }
}
