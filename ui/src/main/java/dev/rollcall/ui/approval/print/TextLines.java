package dev.rollcall.ui.approval.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines of a width, between words and Han characters, and never before a closing sign. */
final class TextLines {
    private final double width;
    private final ToDoubleFunction<String> measure;
    private final List<String> lines = new ArrayList<>();

    private TextLines(double width, ToDoubleFunction<String> measure) {
        this.width = width;
        this.measure = measure;
    }

    /** @param measure width of a piece of text, in the same unit; no line is wider, unless a single character is */
    static List<String> of(String text, double width, ToDoubleFunction<String> measure) {
        var lines = new TextLines(width, measure);
        text.lines().forEach(lines::paragraph);
        return lines.lines.isEmpty() ? List.of("") : lines.lines;
    }

    private void paragraph(String text) {
        var breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        var line = "";
        var begin = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
            var piece = text.substring(begin, end);
            if (fits(line + piece.stripTrailing())) {
                line += piece;
            } else {
                line = onto(line, piece);
            }
        }
        lines.add(line.stripTrailing());
    }

    /** What remains of the piece, which does not fit behind the line any more. */
    private String onto(String line, String piece) {
        if (!line.isEmpty()) {
            lines.add(line.stripTrailing());
        }
        var rest = piece;
        while (!fits(rest.stripTrailing()) && rest.codePointCount(0, rest.length()) > 1) {
            var end = most(rest);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** How much of a word without any break fits on a line of its own. */
    private int most(String word) {
        var end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && fits(word.substring(0, word.offsetByCodePoints(end, 1)))) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private boolean fits(String text) {
        return measure.applyAsDouble(text) <= width;
    }
}
