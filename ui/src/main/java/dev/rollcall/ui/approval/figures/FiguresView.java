package dev.rollcall.ui.approval.figures;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.rollcall.domain.approval.figures.ApprovalFigures;
import dev.rollcall.domain.approval.figures.FigureQuery.By;
import dev.rollcall.domain.approval.figures.FigureReport;
import dev.rollcall.domain.approval.figures.FigureRow;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** 审批统计: how long approvals take, how many are late and returned, as plots and as a table. */
@Route(FiguresView.PATH)
@PermitAll
final class FiguresView extends Div implements BeforeEnterObserver {
    static final String PATH = "figures";

    /** More bars than these nobody reads; the table has the rest. */
    private static final int BARS = 15;

    private final ApprovalFigures figures;
    private final Workplace workplace;
    private final Times times;
    private final ViewHead head = new ViewHead(Labels.text("menu.FIGURES"));
    private final FigureFilters filters;
    private final Div body = new Div();
    private FiguresState state = FiguresState.of(QueryParameters.empty());

    FiguresView(ApprovalFigures figures, Workplace workplace, Times times) {
        this.figures = figures;
        this.workplace = workplace;
        this.times = times;
        addClassNames("view", "figures-view");
        filters = new FigureFilters(state, this::apply);
        body.addClassName("figures-body");
        add(head, filters, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = FiguresState.of(event.getLocation().getQueryParameters());
        load();
    }

    private void apply(FiguresState wanted) {
        state = wanted;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, state.parameters()));
        load();
    }

    private void load() {
        var today = times.today();
        var report = figures.report(workplace.caller(), state.query(today));
        filters.show(state, today);
        head.detail(Labels.text(
                "figures.detail",
                report.total().map(FigureRow::count).orElse(0L),
                state.first(today),
                state.last(today)));
        body.removeAll();
        if (report.rows().isEmpty()) {
            var empty = new EmptyState(Labels.text("figures.empty")).because(Labels.text("figures.emptyHint"));
            if (state.isFiltered()) {
                empty.next(new Button(
                        Labels.text("filter.reset"),
                        e -> apply(state.withKind(null).withPeriod(null, null))));
            }
            body.add(empty);
        } else {
            show(state.by(), report);
        }
    }

    private void show(By by, FigureReport report) {
        var means = new Paragraph(
                Labels.text(by == By.REGION || by == By.PROJECT ? "figures.meansRequests" : "figures.meansTasks"));
        means.addClassName("secondary");
        var plots = new Div(
                plot(
                        by,
                        report,
                        "figures.durations",
                        "figures.hours",
                        series("figures.median", report, row -> FigureWords.hours(row.median())),
                        series("figures.p90", report, row -> FigureWords.hours(row.p90()))),
                plot(
                        by,
                        report,
                        "figures.shares",
                        "figures.percent",
                        series("figures.late", report, row -> FigureWords.percent(row.lateShare())),
                        series("figures.returned", report, row -> FigureWords.percent(row.returnedShare()))));
        plots.addClassName("figure-plots");
        body.add(means, plots, table(by, report));
    }

    private static List<FigureRow> shown(FigureReport report) {
        return report.rows().stream().limit(BARS).toList();
    }

    private static BarPlot.Series series(String label, FigureReport report, ToDoubleFunction<FigureRow> value) {
        return new BarPlot.Series(
                Labels.text(label),
                shown(report).stream().map(value::applyAsDouble).toList());
    }

    private static Section plot(By by, FigureReport report, String label, String unit, BarPlot.Series... series) {
        var plot = new BarPlot();
        plot.show(
                Labels.text("figures.plot", Labels.text(label)),
                Labels.text(unit),
                PlotNames.of(shown(report).stream()
                        .map(row -> FigureWords.name(by, row))
                        .toList()),
                List.of(series));
        var part = new Section(new H2(Labels.text(label)), plot);
        part.addClassNames("card", "figure-plot");
        return part;
    }

    private Section table(By by, FigureReport report) {
        var file = FigureCsv.of(by, report);
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file), "figures.csv", "text/csv; charset=utf-8", file.length)),
                Labels.text("figures.download"));
        download.getElement().setAttribute("download", "figures.csv");
        var title = new Div(new H2(Labels.text("figures.table")), download);
        title.addClassName("figure-title");
        var part = new Section(title, new FigureTable(by, report));
        if (report.more()) {
            part.add(new Paragraph(Labels.text("figures.more", ApprovalFigures.MOST_ROWS)));
        }
        part.addClassName("card");
        return part;
    }
}
