package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** The button 列: which columns stand beside the days. */
final class GridColumnChoice extends Div {
    GridColumnChoice(Set<GridColumn> hidden, Consumer<Set<GridColumn>> hide) {
        var choices =
                Arrays.stream(GridColumn.values()).filter(GridColumn::mayHide).toList();
        var boxes = new CheckboxGroup<GridColumn>();
        boxes.setLabel(Labels.text("grid.columns.title"));
        boxes.setItems(choices);
        boxes.setItemLabelGenerator(column -> column.label().replace("\n", ""));
        boxes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        boxes.setValue(without(EnumSet.copyOf(choices), hidden));
        boxes.addValueChangeListener(e -> hide.accept(without(EnumSet.copyOf(choices), e.getValue())));
        boxes.addClassName("column-choice");
        var button = new Button(Labels.text("grid.columns"));
        var popover = new Popover(boxes);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(Labels.text("grid.columns.title"));
        add(button, popover);
    }

    private static Set<GridColumn> without(Set<GridColumn> all, Set<GridColumn> some) {
        all.removeAll(some);
        return all;
    }
}
