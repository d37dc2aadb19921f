package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.attendance.MonthGrid;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.attendance.GridState.Chosen;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.SignedOutException;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Keys;
import dev.rollcall.ui.shell.kit.ListAndDetail;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** 打卡统计: a month of people and days (R25–R34, R36, R37), with 为什么 beside it. */
@Route(GridView.PATH)
@PermitAll
final class GridView extends Div implements BeforeEnterObserver {
    static final String PATH = "attendance/punches";

    private final GridParts parts;
    private final YearMonth current;
    private final ViewHead head = new ViewHead(MenuEntry.PUNCHES.label());
    private final ListAndDetail split = new ListAndDetail(true);
    private final Div listPart = new Div();
    private final Pager pager = new Pager(GridState.SIZES, this::turn);
    private GridMemory memory = GridMemory.ofBrowser();
    private GridState state;
    private final GridFilters filters;
    private final GridRows rows;
    private @Nullable MonthTable table;
    private @Nullable Long project;

    GridView(GridParts parts) {
        this.parts = parts;
        current = YearMonth.from(parts.times().today());
        state = GridState.of(com.vaadin.flow.router.QueryParameters.empty(), current, memory.size());
        rows = new GridRows(parts, state);
        filters = new GridFilters(state, current, this::apply).atEnd(new GridColumnChoice(memory.hidden(), this::hide));
        addClassNames("view", "grid-view");
        listPart.addClassName("grid-list");
        split.list(listPart, pager);
        add(head, filters, new GridLegend(), split);
        keys();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = GridState.of(event.getLocation().getQueryParameters(), current, memory.size());
        if (state.projectId() != null) {
            parts.workplace().choose(state.projectId());
        }
        project = parts.workplace().project().map(ProjectSummary::id).orElse(null);
        state = state.onProject(project);
        load();
        openChosen();
        // The client's router writes the address once more after this answer, hence the wait.
        event.getUI().getPage().executeJs("setTimeout(() => history.replaceState(history.state, '', $0))", address());
    }

    private void apply(GridState wanted) {
        state = wanted;
        load();
        openChosen();
        remember();
    }

    private void turn(Pager.Page page) {
        if (page.size() != memory.size()) {
            memory = memory.withSize(page.size());
            memory.keep();
        }
        apply(state.withPage(page));
    }

    private void hide(java.util.Set<GridColumn> hidden) {
        memory = memory.withHidden(hidden);
        memory.keep();
        if (table != null) {
            table.hide(hidden);
        }
    }

    private void load() {
        var on = project;
        if (on == null) {
            head.detail("");
            show(new EmptyState(Labels.text("grid.noProject")).because(Labels.text("grid.noProjectHint")));
            pager.setVisible(false);
            filters.show(state);
            return;
        }
        try {
            var header = parts.months().header(parts.workplace().caller(), on);
            var total = rows.load(state, on);
            if (rows.size() == 0 && total > 0) {
                state = state.withPage(new Pager.Page(0, state.page().size()));
                rows.load(state, on);
            }
            loaded(header, total);
        } catch (SignedOutException e) {
            throw e;
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void loaded(MonthGrid.Header header, long total) {
        filters.offer(header);
        filters.show(state);
        head.detail(detail(header, total));
        pager.setVisible(total > 0);
        pager.show(state.page(), total);
        if (total == 0) {
            show(nobody());
            return;
        }
        var shown = table();
        show(shown);
        shown.show(state);
        var chosen = state.chosen();
        var row = chosen == null ? -1 : rows.indexOf(chosen.personId());
        if (row > 0) {
            shown.scrollToIndex(row);
        }
    }

    private String detail(MonthGrid.Header header, long total) {
        var month = state.month();
        return month.equals(current)
                ? Labels.text("grid.detailNow", month.getYear(), month.getMonthValue(), total, header.presentToday())
                : Labels.text("grid.detail", month.getYear(), month.getMonthValue(), total);
    }

    private MonthTable table() {
        var known = table;
        if (known != null) {
            return known;
        }
        var made = new MonthTable(parts.times(), rows.provider(), this::choose);
        made.hide(memory.hidden());
        table = made;
        return made;
    }

    private EmptyState nobody() {
        if (!state.isFiltered()) {
            return new EmptyState(Labels.text("grid.empty")).because(Labels.text("grid.emptyHint"));
        }
        return new EmptyState(Labels.text("grid.emptyFiltered"))
                .next(new Button(Labels.text("filter.reset"), e -> apply(state.withoutFilters(current))));
    }

    private void failed(RuntimeException failure) {
        var incident = parts.incidents().record(failure);
        filters.show(state);
        pager.setVisible(false);
        show(new EmptyState(Labels.text("grid.failed"))
                .because(Labels.text("failure.number", incident))
                .next(new Button(Labels.text("grid.retry"), e -> apply(state))));
    }

    private void show(Component content) {
        if (content.getParent().filter(listPart::equals).isEmpty()) {
            listPart.removeAll();
            listPart.add(content);
            if (content != table) {
                table = null;
            }
        }
    }

    private void choose(Chosen chosen) {
        state = state.withChosen(chosen);
        openChosen();
        remember();
    }

    private void close() {
        if (state.chosen() == null) {
            return;
        }
        state = state.withChosen(null);
        openChosen();
        if (table != null) {
            table.choose(null, true);
        }
        remember();
    }

    private void openChosen() {
        var chosen = state.chosen();
        var on = project;
        if (chosen == null || on == null) {
            split.close();
            return;
        }
        split.open(parts.days()
                .explain(parts.workplace().caller(), on, chosen.personId(), chosen.day())
                .<Component>map(explanation -> new DayPanel(parts, on, explanation, this::close))
                .orElseGet(() -> new EmptyState(Labels.text("failure.nothing"))
                        .because(Labels.text("failure.nothingHint"))
                        .next(new Button(Labels.text("grid.why.close"), e -> close()))));
    }

    private void keys() {
        var move = Labels.text("grid.key.move");
        Keys.of(this)
                .bind("Escape", Labels.text("grid.key.close"), this::close)
                .bind("ArrowDown", move, this::enter)
                .bind("ArrowUp", move, this::enter)
                .bind("ArrowLeft", move, this::enter)
                .bind("ArrowRight", move, this::enter)
                .bind("Enter", Labels.text("grid.key.why"), this::enter);
    }

    private void enter() {
        if (table != null) {
            table.enter();
        }
    }

    private String address() {
        return new Location(PATH, state.parameters()).getPathWithQueryParameters();
    }

    private void remember() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, state.parameters()));
    }
}
