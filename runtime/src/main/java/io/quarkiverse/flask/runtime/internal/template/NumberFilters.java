package io.quarkiverse.flask.runtime.internal.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jinja's filters of numbers, with Python's arithmetic: whole numbers have no end, and what lies in the middle is rounded to
 * the even neighbour.
 */
final class NumberFilters {

    private static final Pattern FLOAT = Pattern
            .compile("(?<sign>[+-]?)(?:(?<number>(?:\\d++(?:_\\d++)*+)?(?:\\.(?:\\d++(?:_\\d++)*+)?)?"
                    + "(?:[eE][+-]?\\d++(?:_\\d++)*+)?)|(?<name>(?i:inf|infinity|nan)))");
    private static final Pattern WHOLE = Pattern
            .compile("(?<sign>[+-]?)(?:0(?<prefix>[xXoObB])_?)?(?<digits>[0-9a-zA-Z]++(?:_[0-9a-zA-Z]++)*+)");
    private static final int DECIMAL = 10;
    /** Python refuses longer ones, too: the time to read them grows faster than they do. */
    private static final int MAX_DIGITS = 4_300;
    private static final int MAX_PRECISION = 400;
    private static final List<String> DECIMAL_UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB");
    private static final List<String> BINARY_UNITS = List.of("KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB");

    private NumberFilters() {
    }

    static Object abs(Object value, FilterArguments arguments) {
        Number number = number(value, arguments);
        if (number instanceof Double || number instanceof Float) {
            return Math.abs(number.doubleValue());
        }
        return number instanceof BigDecimal decimal ? decimal.abs() : narrow(whole(number).abs());
    }

    static Object round(Object value, FilterArguments arguments) {
        Number number = number(value, arguments);
        int precision = arguments.integer(0, 0);
        String method = String.valueOf(arguments.value(1, "common"));
        if (Math.abs(precision) > MAX_PRECISION) {
            throw arguments.refused("a precision of %d is more than numbers have".formatted(precision));
        }
        return switch (method) {
            case "common" -> rounded(number, precision);
            case "ceil" -> scaled(number, precision, true, arguments);
            case "floor" -> scaled(number, precision, false, arguments);
            default -> throw arguments.refused("the method is common, ceil or floor, not '%s'".formatted(method));
        };
    }

    private static Number rounded(Number number, int precision) {
        if (number instanceof Double || number instanceof Float) {
            double exact = number.doubleValue();
            return Double.isFinite(exact) ? signed(new BigDecimal(exact).setScale(precision, RoundingMode.HALF_EVEN), exact)
                    : exact;
        }
        if (number instanceof BigDecimal decimal) {
            return decimal.setScale(precision, RoundingMode.HALF_EVEN);
        }
        return precision >= 0 ? number
                : narrow(new BigDecimal(whole(number)).setScale(precision, RoundingMode.HALF_EVEN).toBigInteger());
    }

    private static double signed(BigDecimal rounded, double exact) {
        return rounded.signum() == 0 ? Math.copySign(0.0, exact) : rounded.doubleValue();
    }

    /** As Python computes it: of the floating-point product, not of the number. */
    private static double scaled(Number number, int precision, boolean up, FilterArguments arguments) {
        if (precision >= 0 && !isFloat(number) && !(number instanceof BigDecimal)) {
            return number.doubleValue();
        }
        double factor = Math.pow(DECIMAL, precision);
        double product = number.doubleValue() * factor;
        if (!Double.isFinite(product)) {
            throw arguments.refused("'%s' is too large".formatted(number));
        }
        double whole = up ? Math.ceil(product) : Math.floor(product);
        return (whole == 0 ? 0.0 : whole) / factor;
    }

    /** What is no number becomes the default. */
    static Object toInt(Object value, FilterArguments arguments) {
        Object otherwise = arguments.value(0, 0);
        int base = arguments.integer(1, DECIMAL);
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof CharSequence text) {
            BigInteger whole = parseInt(PythonText.strip(text.toString(), null), base, arguments);
            Double number = whole == null ? parseFloat(text) : null;
            return whole != null ? narrow(whole) : number == null ? otherwise : truncated(number, otherwise);
        }
        return value instanceof Number number ? truncated(number, otherwise) : otherwise;
    }

    private static Object truncated(Number number, Object otherwise) {
        boolean isNone = (number instanceof Double || number instanceof Float) && !Double.isFinite(number.doubleValue());
        return isNone ? otherwise : narrow(exact(number).toBigInteger());
    }

    static Object toFloat(Object value, FilterArguments arguments) {
        Object otherwise = arguments.value(0, 0.0);
        if (value instanceof Boolean flag) {
            return flag ? 1.0 : 0.0;
        }
        if (value instanceof CharSequence text) {
            Double number = parseFloat(text);
            return number == null ? otherwise : number;
        }
        return value instanceof Number number ? number.doubleValue() : otherwise;
    }

    static Object filesizeformat(Object value, FilterArguments arguments) {
        int base = arguments.flag(0) ? 1024 : 1000;
        List<String> units = base == 1024 ? BINARY_UNITS : DECIMAL_UNITS;
        Double bytes = value instanceof CharSequence text ? parseFloat(text)
                : Double.valueOf(number(value, arguments).doubleValue());
        if (bytes == null || bytes == Double.NEGATIVE_INFINITY) {
            throw arguments.refused("'%s' is no number of bytes".formatted(value));
        }
        if (bytes == 1) {
            return "1 Byte";
        }
        if (bytes < base) {
            return new BigDecimal(bytes).toBigInteger() + " Bytes";
        }
        int power = 0;
        while (power < units.size() - 1 && !isBelow(bytes, unit(base, power))) {
            power++;
        }
        return oneDigit(base * bytes / unit(base, power).doubleValue()) + " " + units.get(power);
    }

    private static BigInteger unit(int base, int power) {
        return BigInteger.valueOf(base).pow(power + 2);
    }

    private static boolean isBelow(double bytes, BigInteger unit) {
        return Double.isFinite(bytes) && new BigDecimal(bytes).compareTo(new BigDecimal(unit)) < 0;
    }

    private static String oneDigit(double number) {
        return Double.isNaN(number) ? "nan"
                : Double.isInfinite(number) ? "inf"
                        : new BigDecimal(number).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static BigInteger parseInt(String text, int base, FilterArguments arguments) {
        if (base != 0 && (base < Character.MIN_RADIX || base > Character.MAX_RADIX)) {
            throw arguments.refused("the base is 0 or from 2 to 36, not %d".formatted(base));
        }
        Matcher match = WHOLE.matcher(asciiDigits(text));
        if (!match.matches()) {
            return null;
        }
        String digits = match.group("digits").replace("_", "");
        int radix = base == 0 ? DECIMAL : base;
        if (match.group("prefix") != null) {
            int prefixed = switch (match.group("prefix").toLowerCase(Locale.ROOT)) {
                case "x" -> 16;
                case "o" -> 8;
                default -> 2;
            };
            if (base == prefixed || base == 0) {
                radix = prefixed;
            } else {
                digits = "0" + match.group("prefix") + digits;
            }
        } else if (base == 0 && digits.startsWith("0") && !digits.chars().allMatch(digit -> digit == '0')) {
            return null;
        }
        try {
            return digits.length() > MAX_DIGITS ? null : new BigInteger(match.group("sign") + digits, radix);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Double parseFloat(CharSequence text) {
        Matcher match = FLOAT.matcher(asciiDigits(PythonText.strip(text.toString(), null)));
        if (!match.matches()) {
            return null;
        }
        String name = match.group("name");
        if (name != null) {
            double number = name.equalsIgnoreCase("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
            return match.group("sign").equals("-") ? -number : number;
        }
        try {
            return Double.valueOf(match.group("sign") + match.group("number").replace("_", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Digits of all scripts count. */
    private static String asciiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character > 0x7f && Character.isDigit(character)) {
                out.append(Character.digit(character, DECIMAL));
            } else {
                out.appendCodePoint(character);
            }
        });
        return out.toString();
    }

    private static Number number(Object value, FilterArguments arguments) {
        if (value instanceof Number number) {
            return number;
        }
        throw arguments.refused("'%s' is no number".formatted(value));
    }

    static Number plus(Number one, Number other) {
        if (isFloat(one) || isFloat(other)) {
            return one.doubleValue() + other.doubleValue();
        }
        if (one instanceof BigDecimal || other instanceof BigDecimal) {
            return exact(one).add(exact(other));
        }
        return narrow(whole(one).add(whole(other)));
    }

    static int compare(Number one, Number other) {
        return isFloat(one) && !Double.isFinite(one.doubleValue()) || isFloat(other) && !Double.isFinite(other.doubleValue())
                ? Double.compare(one.doubleValue(), other.doubleValue())
                : exact(one).compareTo(exact(other));
    }

    static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal
                : isFloat(number) ? new BigDecimal(number.doubleValue()) : new BigDecimal(whole(number));
    }

    private static boolean isFloat(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    private static BigInteger whole(Number number) {
        return number instanceof BigInteger whole ? whole : BigInteger.valueOf(number.longValue());
    }

    private static Number narrow(BigInteger whole) {
        if (whole.bitLength() < Integer.SIZE) {
            return whole.intValue();
        }
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }
}
