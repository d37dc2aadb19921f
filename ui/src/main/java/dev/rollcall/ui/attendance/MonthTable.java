package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import dev.rollcall.domain.attendance.GridRow;
import dev.rollcall.ui.attendance.GridState.Chosen;
import dev.rollcall.ui.shell.words.Labels;
import elemental.json.JsonObject;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One month of people and days; {@code month-grid.js} draws the cells and hears clicks and keys. */
final class MonthTable extends Grid<GridRow> {
    private static final int DAY_WIDTH = 28;

    private final MonthLook look;
    private final Map<GridColumn, Column<GridRow>> columns = new EnumMap<>(GridColumn.class);

    MonthTable(MonthLook look, CallbackDataProvider<GridRow, Void> rows, Consumer<Chosen> choose) {
        this.look = look;
        addClassName("month-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(GridRows.AT_ONCE);
        getElement().setAttribute("aria-label", Labels.text("grid.label", month().getYear(), month().getMonthValue()));
        for (var column : GridColumn.values()) {
            if (!column.isBeforeDays()) {
                break;
            }
            add(column);
        }
        for (int i = 0; i < month().lengthOfMonth(); i++) {
            addDay(i);
        }
        for (var column : GridColumn.values()) {
            if (!column.isBeforeDays()) {
                add(column);
            }
        }
        addDataGenerator(this::write);
        getElement().executeJs("rollcallMonth.start(this, $0)", look.json());
        setItems(rows);
        listen(choose);
    }

    YearMonth month() {
        return look.month();
    }

    /** Columns put away are not even sent. */
    void hide(Set<GridColumn> hidden) {
        columns.forEach((column, drawn) -> drawn.setVisible(!hidden.contains(column)));
        getDataCommunicator().reset();
    }

    /** After rows were loaded anew: where they begin, and what the reader's place in them is called. */
    void show(GridState state) {
        var chosen = state.chosen();
        getElement()
                .executeJs(
                        "rollcallMonth.show(this, $0, $1, $2)",
                        state.page().offset(),
                        state.place(),
                        chosen == null ? null : key(chosen));
    }

    /** @param takeFocus whether the keyboard goes back to the cell that was chosen */
    void choose(@Nullable Chosen chosen, boolean takeFocus) {
        getElement().executeJs("rollcallMonth.chosen(this, $0, $1)", chosen == null ? null : key(chosen), takeFocus);
    }

    /** Brings the keyboard into the grid. */
    void enter() {
        getElement().executeJs("rollcallMonth.focus(this)");
    }

    private static String key(Chosen chosen) {
        return chosen.personId() + "." + (chosen.day().getDayOfMonth() - 1);
    }

    private void add(GridColumn column) {
        var head = new Span(column.label());
        head.addClassName(column.isAtEnd() ? "grid-head-two" : "grid-head");
        var drawn = addColumn(GridRenderer.text(column))
                .setHeader(head)
                .setWidth(column.width() + "px")
                .setFlexGrow(0)
                .setResizable(!column.isAtEnd() && column != GridColumn.NUMBER)
                .setRowHeader(column == GridColumn.NAME);
        columns.put(column, drawn);
    }

    private void addDay(int index) {
        var head = new Span(Integer.toString(index + 1));
        head.addClassName("day-head");
        if (look.isWeekend(index)) {
            head.addClassName("day-weekend");
        }
        if (look.isToday(index)) {
            head.addClassName("day-today");
        }
        head.getElement().setAttribute("title", look.day(index));
        head.getElement().setAttribute("aria-label", look.day(index));
        head.getElement().setAttribute("role", "text");
        head.getElement().setAttribute("data-day", Integer.toString(index));
        addColumn(GridRenderer.day(index))
                .setHeader(head)
                .setWidth(DAY_WIDTH + "px")
                .setFlexGrow(0);
    }

    private void write(GridRow row, JsonObject json) {
        json.put("p", Long.toString(row.personId()));
        json.put("d", MonthCode.days(row));
        columns.forEach((column, drawn) -> {
            var value = drawn.isVisible() ? column.value(row) : null;
            if (value != null) {
                json.put(column.field(), value);
            }
        });
    }

    private void listen(Consumer<Chosen> choose) {
        getElement()
                .addEventListener("rollcall-day", event -> {
                    var person = event.getEventData().getString("event.detail.person");
                    var day = (int) event.getEventData().getNumber("event.detail.day");
                    if (person.matches("\\d{1,18}") && day >= 1 && day <= month().lengthOfMonth()) {
                        choose.accept(new Chosen(Long.parseLong(person), month().atDay(day)));
                    }
                })
                .addEventData("event.detail.person")
                .addEventData("event.detail.day");
    }
}
