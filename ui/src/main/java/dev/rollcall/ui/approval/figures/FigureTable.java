package dev.rollcall.ui.approval.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.rollcall.domain.approval.figures.FigureQuery.By;
import dev.rollcall.domain.approval.figures.FigureReport;
import dev.rollcall.domain.approval.figures.FigureRow;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Duration;
import java.util.List;

/** The figures in numbers, the sum of all at the foot. */
final class FigureTable extends Div {
    static final List<String> COLUMNS = List.of("count", "median", "p90", "overdue", "late", "returned", "rejected");

    FigureTable(By by, FigureReport report) {
        addClassName("figure-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Labels.text("figures.table"));
        var table = new NativeTable();
        table.addClassName("figure-table");
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(FigureWords.by(by));
        COLUMNS.forEach(column -> head.addHeaderCell().setText(Labels.text("figures." + column)));
        var body = table.getBody();
        report.rows().forEach(row -> fill(body.addRow(), FigureWords.name(by, row), row));
        report.total().ifPresent(total -> fill(table.getFoot().addRow(), Labels.text("figures.total"), total));
        add(table);
    }

    private static void fill(NativeTableRow line, String name, FigureRow row) {
        var first = line.addHeaderCell();
        first.setText(name);
        first.getElement().setAttribute("scope", "row");
        cells(row).forEach(cell -> line.addDataCell().setText(cell));
    }

    private static String duration(FigureRow row, Duration length) {
        return row.count() == 0 ? "–" : Times.duration(length);
    }

    private static List<String> cells(FigureRow row) {
        return List.of(
                Long.toString(row.count()),
                duration(row, row.median()),
                duration(row, row.p90()),
                Long.toString(row.overdue()),
                FigureWords.share(row.lateShare()),
                FigureWords.share(row.returnedShare()),
                FigureWords.share(row.rejectedShare()));
    }
}
