package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.attendance.DayExplanation;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Duration;
import java.util.List;

/** 为什么: how one cell came about, every punch of the day, and the one remedy (capability 1). */
final class DayPanel extends Div {
    // Beside the grid the keyboard stays in the grid; over it, the panel is all there is.
    private static final String FOCUS_WHERE_IT_COVERS =
            "if (matchMedia('(max-width: 1199.98px)').matches) { this.focus(); }";

    private final GridParts parts;
    private final DayExplanation day;

    DayPanel(GridParts parts, long projectId, DayExplanation day, Runnable close) {
        this.parts = parts;
        this.day = day;
        addClassName("day-panel");
        var title = Labels.text(
                "grid.why.title", day.name(), parts.times().day(day.cell().day()));
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Labels.text("grid.why.label", title));
        var remedy = new DayRemedy(parts, projectId, day);
        var body = new Div(status(), why());
        remedy.contacts().ifPresent(body::add);
        body.add(punches(), devices());
        body.addClassName("day-panel-body");
        var foot = new Div(remedy);
        foot.addClassName("day-panel-foot");
        remedy.action().ifPresent(foot::add);
        add(head(title, close), body, foot);
    }

    static Tone tone(DayStatus status) {
        return switch (status) {
            case VALID, VALID_BACKFILLED -> Tone.GOOD;
            case ABSENT -> Tone.BAD;
            case UNKNOWN_DEVICE, ABNORMAL_NO_OUT, ABNORMAL_NO_IN, ABNORMAL_ORDER -> Tone.CAUTION;
            case PENDING_TODAY -> Tone.ACTION;
            case FUTURE, NOT_MEMBER, PAUSED, NOT_BUILDING, OPEN_TODAY -> Tone.NEUTRAL;
        };
    }

    private Component head(String title, Runnable close) {
        var heading = new H2(title);
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().executeJs(FOCUS_WHERE_IT_COVERS);
        var away = new Button("×", e -> close.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        away.setAriaLabel(Labels.text("grid.why.close"));
        var head = new Div(heading, away);
        head.addClassName("day-panel-head");
        return head;
    }

    private Component status() {
        var status = day.cell().status();
        var line = new Div(new StatusChip(MonthMarks.word(status), tone(status)));
        line.addClassName("day-panel-status");
        var times = times(day.cell());
        if (!times.isEmpty()) {
            var said = new Span(times);
            said.addClassName("number");
            line.add(said);
        }
        return line;
    }

    private Component why() {
        var part = part(Labels.text("grid.why.heading"), new DayTrace(day, parts.times()));
        var version = new Paragraph(Labels.text("grid.why.version", day.cell().ruleVersion()));
        version.addClassNames("secondary", "small");
        part.add(version);
        return part;
    }

    private Component punches() {
        var title = BackfillPunchTable.title("grid.why.punches", day.punches());
        return day.punches().isEmpty()
                ? part(title, new Paragraph(Labels.text("grid.why.noPunches")))
                : part(title, new BackfillPunchTable(day.cell().day(), day.punches(), parts.times()));
    }

    private Component devices() {
        var line = BackfillDayLine.of(
                day.cell().day(),
                day.devices(),
                day.punches(),
                List.of(),
                parts.clock().instant());
        return part(Labels.text("grid.why.devices"), new BackfillDayDrawing(line, parts.times()));
    }

    private static Div part(String title, Component content) {
        return new Div(new H3(title), content);
    }

    private String times(DayCell cell) {
        var first = cell.firstIn();
        var last = cell.lastOut();
        var said = new StringBuilder();
        if (first != null) {
            said.append(Labels.text("grid.cell.in", parts.times().clockTime(first)));
        }
        if (last != null) {
            said.append(said.isEmpty() ? "" : " ")
                    .append(Labels.text("grid.cell.out", parts.times().clockTime(last)));
        }
        if (cell.minutes() > 0) {
            said.append(" ").append(Times.duration(Duration.ofMinutes(cell.minutes())));
        }
        return said.toString();
    }
}
