package dev.rollcall.ui.approval.figures;

import dev.rollcall.domain.approval.figures.FigureQuery.By;
import dev.rollcall.domain.approval.figures.FigureReport;
import dev.rollcall.domain.approval.figures.FigureRow;
import dev.rollcall.ui.shell.words.Labels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table as a file a spreadsheet opens: durations in hours, shares in per cent. */
final class FigureCsv {
    /** Tells spreadsheets that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private FigureCsv() {}

    static byte[] of(By by, FigureReport report) {
        var head = Stream.concat(
                Stream.of(FigureWords.by(by)),
                FigureTable.COLUMNS.stream().map(column -> Labels.text("figures.csv." + column)));
        var rows = report.rows().stream().map(row -> row(FigureWords.name(by, row), row));
        var total = report.total().stream().map(row -> row(Labels.text("figures.total"), row));
        return (MARK
                        + Stream.concat(Stream.of(line(head.toList())), Stream.concat(rows, total))
                                .collect(Collectors.joining("\r\n", "", "\r\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String name, FigureRow row) {
        return line(List.of(
                name,
                Long.toString(row.count()),
                Double.toString(FigureWords.hours(row.median())),
                Double.toString(FigureWords.hours(row.p90())),
                Long.toString(row.overdue()),
                Double.toString(FigureWords.percent(row.lateShare())),
                Double.toString(FigureWords.percent(row.returnedShare())),
                Double.toString(FigureWords.percent(row.rejectedShare()))));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(FigureCsv::cell).collect(Collectors.joining(","));
    }

    /** A name that begins like a formula is text. */
    static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
