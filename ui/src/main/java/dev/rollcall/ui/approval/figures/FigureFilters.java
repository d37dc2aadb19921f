package dev.rollcall.ui.approval.figures;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.figures.FigureQuery.By;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.shell.kit.FilterBar;
import dev.rollcall.ui.shell.words.DayWords;
import dev.rollcall.ui.shell.words.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The line above the figures: counted by, type, period. */
final class FigureFilters extends Div {
    private final Consumer<FiguresState> apply;
    private final Map<By, NativeButton> chips = new EnumMap<>(By.class);
    private final Select<RequestKind> kind = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final FilterBar bar;
    private FiguresState state;

    FigureFilters(FiguresState start, Consumer<FiguresState> apply) {
        this.state = start;
        this.apply = apply;
        bar = new FilterBar(() -> apply.accept(state.withKind(null).withPeriod(null, null)));
        var by = new Div();
        by.addClassName("choice-chips");
        for (var each : By.values()) {
            var chip = new NativeButton(FigureWords.by(each), e -> apply.accept(state.with(each)));
            chip.addClassName("choice-chip");
            chips.put(each, chip);
            by.add(chip);
        }
        bar.field(by).field(kind()).field(day(from, "figures.from")).field(day(to, "figures.to"));
        add(bar);
    }

    void show(FiguresState shown, LocalDate today) {
        state = shown;
        chips.forEach((by, chip) -> chip.getElement().setAttribute("aria-pressed", Boolean.toString(by == shown.by())));
        kind.setValue(shown.kind());
        from.setValue(shown.first(today));
        to.setValue(shown.last(today));
        from.setMax(shown.last(today));
        to.setMin(shown.first(today));
        var active = new ArrayList<FilterBar.Active>();
        if (shown.kind() != null) {
            active.add(new FilterBar.Active(
                    Labels.text("inbox.active.kind", ApprovalWords.kind(shown.kind())),
                    () -> apply.accept(state.withKind(null))));
        }
        if (shown.from() != null || shown.to() != null) {
            active.add(new FilterBar.Active(
                    Labels.text("figures.period", shown.first(today), shown.last(today)),
                    () -> apply.accept(state.withPeriod(null, null))));
        }
        bar.active(active);
    }

    private Select<RequestKind> kind() {
        kind.setItems(RequestKind.values());
        kind.setItemLabelGenerator(each -> each == null ? Labels.text("inbox.allKinds") : ApprovalWords.kind(each));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Labels.text("inbox.allKinds"));
        kind.setAriaLabel(Labels.text("figures.kind"));
        kind.addClassName("filter-status");
        kind.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(state.withKind(e.getValue()));
            }
        });
        return kind;
    }

    private DatePicker day(DatePicker picker, String label) {
        picker.setAriaLabel(Labels.text(label));
        picker.setI18n(DayWords.inCurrentLanguage());
        picker.addClassName("filter-day");
        picker.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(state.withPeriod(from.getValue(), to.getValue()));
            }
        });
        return picker;
    }
}
