package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;

/** What the marks mean, in one line under the title, and at its end which keys work. */
final class GridLegend extends UnorderedList {
    private static final List<DayStatus> SHOWN = List.of(
            DayStatus.VALID,
            DayStatus.VALID_BACKFILLED,
            DayStatus.ABNORMAL_NO_OUT,
            DayStatus.ABSENT,
            DayStatus.UNKNOWN_DEVICE,
            DayStatus.PAUSED,
            DayStatus.NOT_MEMBER);

    GridLegend() {
        addClassName("grid-legend");
        getElement().setAttribute("aria-label", Labels.text("grid.legend"));
        SHOWN.forEach(this::add);
        var hint = new ListItem(Labels.text("grid.keys"));
        hint.addClassName("grid-hint");
        add(hint);
    }

    private void add(DayStatus status) {
        var mark = new Span(status.glyph().text());
        mark.addClassNames("day", "day-" + MonthMarks.style(status));
        mark.getElement().setAttribute("aria-hidden", "true");
        add(new ListItem(mark, new Span(Labels.of("grid.legend", status))));
    }
}
