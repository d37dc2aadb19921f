package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.attendance.GridPeople.Choice;
import dev.rollcall.domain.attendance.MonthGrid;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.ui.shell.kit.FilterBar;
import dev.rollcall.ui.shell.words.Labels;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line above the month grid: month, kind of person, state, unit, team, text (R26). All combine with AND. */
final class GridFilters extends Div {
    private static final int MONTHS = 25;

    private final Consumer<GridState> apply;
    private final YearMonth current;
    private final Select<YearMonth> month = new Select<>();
    private final Select<WorkRole> role = new Select<>();
    private final Select<Boolean> service = new Select<>();
    private final ComboBox<Choice> unit = new ComboBox<>();
    private final ComboBox<Choice> team = new ComboBox<>();
    private final TextField text = new TextField();
    private final Button later = step("grid.month.later", 1);
    private final FilterBar bar;
    private GridState state;

    /** @param current the month of today, to which 重置 leads back */
    GridFilters(GridState start, YearMonth current, Consumer<GridState> apply) {
        addClassName("grid-filters");
        this.state = start;
        this.current = current;
        this.apply = apply;
        bar = new FilterBar(() -> apply.accept(state.withoutFilters(current)));
        bar.field(month()).field(more()).field(role()).field(service());
        bar.field(choice(unit, "unit", chosen -> state.withUnit(chosen)));
        bar.field(choice(team, "team", chosen -> state.withTeam(chosen)));
        bar.field(text());
        add(bar);
    }

    /** Puts something at the far right of the line. */
    GridFilters atEnd(Component component) {
        bar.atEnd(component);
        return this;
    }

    /** Units and teams of another project. */
    void offer(MonthGrid.Header header) {
        unit.setItems(header.units());
        team.setItems(header.teams());
    }

    void show(GridState shown) {
        state = shown;
        month.setItems(months(shown.month()));
        month.setValue(shown.month());
        later.setEnabled(shown.month().isBefore(current));
        role.setValue(shown.role());
        service.setValue(shown.inService());
        unit.setValue(chosen(unit, shown.unitId()));
        team.setValue(chosen(team, shown.teamId()));
        text.setValue(shown.text());
        bar.active(active());
    }

    private Component month() {
        month.setItemLabelGenerator(each -> each == null ? "" : each.toString());
        month.setAriaLabel(Labels.text("grid.filter.month"));
        month.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                apply.accept(state.withMonth(e.getValue()));
            }
        });
        var line = new Div(step("grid.month.earlier", -1), month, later);
        line.addClassName("grid-month");
        return line;
    }

    /** On a phone the rarer filters stay folded until asked for; the style sheet decides. */
    private Component more() {
        var more = new Button(Labels.text("grid.filter.more"));
        more.addClassName("filter-more");
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(e -> {
            var open = !hasClassName("filters-open");
            setClassName("filters-open", open);
            more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        });
        return more;
    }

    private Button step(String label, int months) {
        var button = new Button(
                months < 0 ? "‹" : "›",
                e -> apply.accept(state.withMonth(state.month().plusMonths(months))));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Labels.text(label));
        return button;
    }

    private Component role() {
        role.setItems(WorkRole.LABOUR_WORKER, WorkRole.POST_PERSON);
        return options(role, "role", each -> Labels.of("grid.role", each), chosen -> state.withRole(chosen));
    }

    private Component service() {
        service.setItems(Boolean.TRUE, Boolean.FALSE);
        return options(service, "service", GridColumn::service, chosen -> state.withService(chosen));
    }

    private <V> Component options(
            Select<V> field,
            String name,
            java.util.function.Function<V, String> label,
            java.util.function.Function<@Nullable V, GridState> change) {
        var any = Labels.text("grid.filter." + name);
        field.setItemLabelGenerator(each -> each == null ? any : label.apply(each));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Labels.text("grid.filter.any", any));
        field.setPlaceholder(any);
        field.setAriaLabel(any);
        field.addClassName("filter-" + name);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(change.apply(e.getValue()));
            }
        });
        return field;
    }

    private Component choice(
            ComboBox<Choice> field, String name, java.util.function.Function<@Nullable Long, GridState> change) {
        var any = Labels.text("grid.filter." + name);
        field.setItems(List.of());
        field.setItemLabelGenerator(Choice::name);
        field.setPlaceholder(any);
        field.setAriaLabel(any);
        field.setClearButtonVisible(true);
        field.addClassName("filter-" + name);
        field.getStyle().set("--vaadin-combo-box-overlay-width", "260px");
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(
                        change.apply(e.getValue() == null ? null : e.getValue().id()));
            }
        });
        return field;
    }

    private TextField text() {
        text.setPlaceholder(Labels.text("grid.filter.text"));
        text.setAriaLabel(Labels.text("grid.filter.textLabel"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.getElement().setAttribute("data-search", true);
        text.getElement().setAttribute("autocomplete", "off");
        text.addClassName("filter-text");
        text.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(state.withText(e.getValue()));
            }
        });
        return text;
    }

    private List<YearMonth> months(YearMonth shown) {
        var usual = IntStream.range(0, MONTHS).mapToObj(current::minusMonths);
        return Stream.concat(Stream.of(shown), usual)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    private List<FilterBar.Active> active() {
        var active = new ArrayList<FilterBar.Active>();
        if (!state.month().equals(current)) {
            active.add(chip("month", state.month().toString(), state.withMonth(current)));
        }
        var role = state.role();
        if (role != null) {
            active.add(chip("role", Labels.of("grid.role", role), state.withRole(null)));
        }
        var inService = state.inService();
        if (inService != null) {
            active.add(chip("service", GridColumn.service(inService), state.withService(null)));
        }
        if (state.unitId() != null) {
            active.add(chip("unit", name(chosen(unit, state.unitId())), state.withUnit(null)));
        }
        if (state.teamId() != null) {
            active.add(chip("team", name(chosen(team, state.teamId())), state.withTeam(null)));
        }
        if (!state.text().isEmpty()) {
            active.add(chip("words", state.text(), state.withText("")));
        }
        return active;
    }

    private FilterBar.Active chip(String name, String value, GridState without) {
        var what = Labels.text("grid.filter." + name);
        return new FilterBar.Active(Labels.text("grid.active", what, value), () -> apply.accept(without));
    }

    private static String name(@Nullable Choice choice) {
        return choice == null ? Labels.text("grid.filter.unknown") : choice.name();
    }

    private static @Nullable Choice chosen(ComboBox<Choice> field, @Nullable Long id) {
        return field.getListDataView()
                .getItems()
                .filter(each -> id != null && each.id() == id)
                .findFirst()
                .orElse(null);
    }
}
