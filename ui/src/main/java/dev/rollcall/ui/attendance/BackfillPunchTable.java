package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Raw punches as they were stored, refused ones with their reason; those of the neighbouring days say their day. */
final class BackfillPunchTable extends UnorderedList {
    /** Devices report in batches; a punch that took longer came after a time without contact. */
    private static final Duration LATE = Duration.ofHours(2);

    private final Times times;

    BackfillPunchTable(LocalDate day, List<PunchLine> punches, Times times) {
        this.times = times;
        addClassName("punch-list");
        punches.forEach(punch -> add(line(day, punch)));
    }

    /** How many there are, raw ones only; what requests have written is counted by itself (R46). */
    static String title(String key, List<PunchLine> punches) {
        var raw = punches.stream().filter(PunchLine::raw).count();
        var written = punches.size() - raw;
        return written == 0 ? Labels.text(key, raw) : Labels.text(key + "AndWritten", raw, written);
    }

    private ListItem line(LocalDate day, PunchLine punch) {
        var own = SiteTime.dayOf(punch.eventAt());
        var time = new Span(
                own.equals(day)
                        ? times.toTheSecond(punch.eventAt())
                        : Labels.text("backfill.punch.otherDay", times.day(own), times.toTheSecond(punch.eventAt())));
        time.addClassNames("number", "nowrap");
        var what = new Span(BackfillWords.direction(punch.direction()) + " · " + where(punch));
        what.addClassName("punch-what");
        var outcome = new StatusChip(BackfillWords.outcome(punch), punch.counts() ? Tone.GOOD : Tone.BAD);
        var line = new ListItem(time, what, outcome);
        line.addClassName("punch");
        if (!own.equals(day)) {
            line.addClassName("punch-other-day");
        }
        late(punch, line);
        attributed(punch, line);
        if (punch.raw()) {
            line.add(new PunchPhotoTile(punch.photo(), time.getText()));
        }
        return line;
    }

    private void late(PunchLine punch, ListItem line) {
        if (punch.raw() && punch.receivedAt().isAfter(punch.eventAt().plus(LATE))) {
            var late = new Div(Labels.text("backfill.punch.late", times.moment(punch.receivedAt())));
            late.addClassNames("secondary", "small");
            line.add(late);
        }
    }

    /** Whose it is was judged at a gate that several projects share (C25): by what. */
    private static void attributed(PunchLine punch, ListItem line) {
        var attribution = punch.attribution();
        if (attribution != null) {
            var why = new Div(Labels.of("backfill.attribution", attribution));
            why.addClassNames("secondary", "small", "punch-attribution");
            line.add(why);
        }
    }

    private static String where(PunchLine punch) {
        if (!punch.raw()) {
            return Labels.text("backfill.punch.byRequest");
        }
        var gate = punch.gate() == null ? Labels.text("backfill.punch.noGate") : punch.gate();
        return punch.deviceSn() == null ? gate : Labels.text("backfill.line.device", gate, punch.deviceSn());
    }
}
