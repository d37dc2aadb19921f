package dev.rollcall.bench;

import java.util.Arrays;
import java.util.Locale;

/** A line of {@code ./bench}. */
final class Figure {
    private Figure() {}

    /** @param target the operator and the value to be reached, as in {@code ">= 2000"} */
    static void print(String name, double value, String unit, String target) {
        var digits = value >= 100 ? "%.0f" : "%.2f";
        var text = String.format(Locale.ROOT, "bench %s: " + digits + " %s (target %s)", name, value, unit, target);
        System.out.println(text);
    }

    /** The smallest value that so many percent of the values do not exceed. */
    static double percentile(double[] values, int percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    /** What stands behind {@code name=} in a line. */
    static double number(String line, String name) {
        var begin = line.indexOf(' ' + name + '=') + name.length() + 2;
        var end = line.indexOf(' ', begin);
        return Double.parseDouble(line.substring(begin, end < 0 ? line.length() : end));
    }
}
