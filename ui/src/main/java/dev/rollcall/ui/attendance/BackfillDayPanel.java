package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.rollcall.domain.attendance.DayExplanation;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the day shows already, and how it would look with what is entered. */
final class BackfillDayPanel extends Div {
    private final Times times;

    BackfillDayPanel(Times times) {
        this.times = times;
        addClassName("evidence-part");
        show(null, times.today(), List.of(), Instant.EPOCH);
    }

    void show(@Nullable DayExplanation explanation, LocalDate day, List<Claim> claims, Instant now) {
        removeAll();
        if (explanation == null) {
            add(new H2(Labels.text("backfill.form.dayPart")), new Paragraph(Labels.text("backfill.form.dayLater")));
            return;
        }
        var line = BackfillDayLine.of(day, explanation.devices(), explanation.punches(), claims, now);
        add(
                new H2(Labels.text("backfill.part.day", times.day(day))),
                new Paragraph(Labels.text(
                        "backfill.form.dayShows",
                        BackfillWords.status(explanation.cell().status()))),
                new BackfillDayDrawing(line, times));
        if (explanation.cell().valid() == 1) {
            var enough = new Div(Labels.text("backfill.form.dayInOrder"));
            enough.addClassNames("hint", "hint-caution");
            add(enough);
        }
        if (!explanation.punches().isEmpty()) {
            add(new BackfillPunchTable(day, explanation.punches(), times));
        }
    }
}
