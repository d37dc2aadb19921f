package dev.rollcall.domain.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as ECMAScript writes them (RFC 8785, 3.2.2.3): the fewest digits that are read back as the same double. */
final class EcmaNumber {
    private static final long MOST_EXACT = 1L << 53;
    private static final int MOST_DIGITS = 17;
    private static final int LARGEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -6;

    private EcmaNumber() {}

    static String text(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            var whole = number.longValue();
            if (whole > MOST_EXACT || whole < -MOST_EXACT) {
                throw new IllegalArgumentException("does not fit a double exactly: " + whole);
            }
            return Long.toString(whole);
        }
        if (!(number instanceof Double value) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number of JSON: " + number);
        }
        return value == 0 ? "0" : (value < 0 ? "-" : "") + text(shortest(Math.abs(value)));
    }

    // Not Double.toString: up to JDK 18 it gives more digits than are needed for some values.
    private static BigDecimal shortest(double value) {
        var exact = new BigDecimal(value);
        for (var digits = 1; digits < MOST_DIGITS; digits++) {
            var rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String text(BigDecimal value) {
        var digits = value.unscaledValue().toString();
        var point = digits.length() - value.scale(); // of the digits, those before the decimal point
        if (point > LARGEST_PLAIN || point <= SMALLEST_PLAIN) {
            var exponent = point - 1;
            var rest = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + rest + "e" + (exponent < 0 ? "" : "+") + exponent;
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
