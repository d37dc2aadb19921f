package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import dev.rollcall.domain.attendance.GridRow;
import dev.rollcall.ui.attendance.GridState.Chosen;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import elemental.json.JsonObject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** People and the days of one month; {@code month-grid.js} draws the cells and hears clicks and keys. */
final class MonthTable extends Grid<GridRow> {
    private static final int DAY_WIDTH = 28;

    private static final int MOST_DAYS = 31;

    private final Times times;
    private final Map<GridColumn, Column<GridRow>> columns = new EnumMap<>(GridColumn.class);
    private final List<Column<GridRow>> days = new ArrayList<>();
    private @Nullable YearMonth month;

    MonthTable(Times times, CallbackDataProvider<GridRow, Void> rows, Consumer<Chosen> choose) {
        this.times = times;
        addClassName("month-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(GridRows.AT_ONCE);
        setColumnRendering(ColumnRendering.LAZY);
        getElement().executeJs("rollcallMonth.start(this, $0)", MonthLook.words());
        Arrays.stream(GridColumn.values()).filter(GridColumn::isBeforeDays).forEach(this::add);
        for (int i = 0; i < MOST_DAYS; i++) {
            days.add(addColumn(GridRenderer.day(i)).setWidth(DAY_WIDTH + "px").setFlexGrow(0));
        }
        Arrays.stream(GridColumn.values())
                .filter(column -> !column.isBeforeDays())
                .forEach(this::add);
        addDataGenerator(this::write);
        setItems(rows);
        listen(choose);
    }

    /** Columns put away are not even sent. */
    void hide(Set<GridColumn> hidden) {
        columns.forEach((column, drawn) -> drawn.setVisible(!hidden.contains(column)));
        getDataCommunicator().reset();
    }

    /** After rows were loaded anew: their month, where they begin, and what the reader's place in them is called. */
    void show(GridState state) {
        if (!state.month().equals(month)) {
            show(state.month());
        }
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

    private void show(YearMonth shown) {
        month = shown;
        for (int i = 0; i < MOST_DAYS; i++) {
            days.get(i).setVisible(i < shown.lengthOfMonth());
        }
        getElement().setAttribute("aria-label", Labels.text("grid.label", shown.getYear(), shown.getMonthValue()));
        getElement().executeJs("rollcallMonth.month(this, $0)", new MonthLook(shown, times).json());
    }

    private void add(GridColumn column) {
        var drawn = addColumn(GridRenderer.text(column))
                .setWidth(column.width() + "px")
                .setFlexGrow(0)
                .setResizable(!column.isAtEnd() && column != GridColumn.NUMBER)
                .setRowHeader(column == GridColumn.NAME);
        columns.put(column, drawn);
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
                    var shown = month;
                    if (shown != null && person.matches("\\d{1,18}") && day >= 1 && day <= shown.lengthOfMonth()) {
                        choose.accept(new Chosen(Long.parseLong(person), shown.atDay(day)));
                    }
                })
                .addEventData("event.detail.person")
                .addEventData("event.detail.day");
    }
}
