package io.quarkiverse.flask.runtime.internal.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Floating-point numbers as Python writes them: the shortest digits that give the number back, {@code 1e+16}, {@code NaN}.
 */
final class PythonFloat {

    /** So many digits are never more than a number needs, but for zeros at their end and subnormal numbers. */
    private static final int EXACT_DIGITS = 15;
    private static final int EXACT_FLOAT_DIGITS = 6;

    private PythonFloat() {
    }

    static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        String text = Double.toString(value);
        double size = Math.abs(value);
        if (text.length() <= EXACT_DIGITS && size >= 1e-3 && size < 1e7) {
            return text;
        }
        return value == 0 ? text : written(shortest(value));
    }

    static String of(float value) {
        if (Float.isNaN(value) || Float.isInfinite(value) || value == 0) {
            return Float.toString(value);
        }
        int fewest = Math.abs(value) < Float.MIN_NORMAL ? 1 : EXACT_FLOAT_DIGITS;
        return written(shortest(new BigDecimal(value), fewest, number -> number.floatValue() == value));
    }

    private static BigDecimal shortest(double value) {
        int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : EXACT_DIGITS;
        return shortest(new BigDecimal(value), fewest, number -> number.doubleValue() == value);
    }

    /** At a power of two the nearest number of so many digits may be another one's, and the next nearest not. */
    private static BigDecimal shortest(BigDecimal exact, int fewest, Predicate<BigDecimal> givesItBack) {
        for (int digits = fewest;; digits++) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN)) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (givesItBack.test(rounded)) {
                    return rounded;
                }
            }
        }
    }

    private static String written(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        String digits = bare.unscaledValue().abs().toString();
        String sign = bare.signum() < 0 ? "-" : "";
        int exponent = digits.length() - bare.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return bare.scale() > 0 ? bare.toPlainString() : bare.toPlainString() + ".0";
        }
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return "%s%c%se%s%02d".formatted(sign, digits.charAt(0), fraction, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
