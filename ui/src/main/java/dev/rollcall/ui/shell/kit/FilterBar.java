package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;

/**
 * One line of filter fields that apply at once, chips for what is active, and 重置 (R26).
 *
 * <p>The view owns the fields and the filter; after every change it calls {@link #active}. The filter
 * itself belongs into the URL, so that a link opens the same list.
 */
public final class FilterBar extends Div {
    private final Div fields = new Div();
    private final Div end = new Div();
    private final Div chips = new Div();
    private final Button reset;

    /**
     * What is filtered by, in words ("班组：木工二班").
     *
     * @param remove takes this one condition away and applies the rest
     */
    public record Active(String text, Runnable remove) {}

    /** @param reset takes every condition away and applies that */
    public FilterBar(Runnable reset) {
        addClassName("filter-bar");
        fields.addClassName("filter-fields");
        end.addClassName("filter-end");
        chips.addClassName("filter-chips");
        this.reset = new Button(Labels.text("filter.reset"), e -> reset.run());
        this.reset.setEnabled(false);
        var line = new Div(fields, this.reset, end);
        line.addClassName("filter-line");
        add(line, chips);
        active(List.of());
    }

    public FilterBar field(Component field) {
        fields.add(field);
        return this;
    }

    /** Puts something at the far right of the line, such as 导出数据. */
    public FilterBar atEnd(Component component) {
        end.add(component);
        return this;
    }

    /** Shows what is active now; with nothing active 重置 has nothing to do and is disabled. */
    public void active(List<Active> conditions) {
        chips.removeAll();
        conditions.forEach(each -> chips.add(chip(each)));
        chips.setVisible(!conditions.isEmpty());
        reset.setEnabled(!conditions.isEmpty());
    }

    private static Component chip(Active condition) {
        var remove = new NativeButton("×", e -> condition.remove().run());
        remove.setAriaLabel(Labels.text("filter.remove", condition.text()));
        var chip = new Span(new Span(condition.text()), remove);
        chip.addClassNames("chip", "chip-action", "filter-chip");
        return chip;
    }
}
