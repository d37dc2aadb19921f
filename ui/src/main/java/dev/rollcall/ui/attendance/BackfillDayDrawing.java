package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.attendance.BackfillDayLine.Kind;
import dev.rollcall.ui.attendance.BackfillDayLine.Mark;
import dev.rollcall.ui.attendance.BackfillDayLine.Segment;
import dev.rollcall.ui.attendance.BackfillDayLine.Track;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The day drawn: a bar per device (green in contact, red hatched not), under it the punches (full dot
 * counted, cross refused) and what is asked for (dashed ring). The same in words stands below it.
 */
final class BackfillDayDrawing extends Div {
    private static final int MOST_TRACKS = 4;
    private static final int TICKS = 6;

    private final BackfillDayText text;
    private final Times times;

    BackfillDayDrawing(BackfillDayLine line, Times times) {
        this.times = times;
        this.text = new BackfillDayText(times);
        addClassName("day-drawing");
        var picture = new Div();
        picture.addClassName("day-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        line.tracks().stream().limit(MOST_TRACKS).forEach(track -> picture.add(track(track)));
        picture.add(marks(line), scale(line));
        add(picture, words(line));
    }

    private Div track(Track track) {
        var name = new Span(BackfillDayText.name(track));
        name.addClassName("day-track-name");
        var bar = new Div();
        bar.addClassName("day-bar");
        track.segments().forEach(segment -> bar.add(segment(segment)));
        var row = new Div(name, bar);
        row.addClassName("day-track");
        return row;
    }

    private Span segment(Segment segment) {
        var part = new Span();
        part.addClassNames("day-segment", segment.online() ? "day-online" : "day-offline");
        part.getStyle().set("left", percent(segment.start())).set("width", percent(segment.width()));
        part.getElement()
                .setAttribute(
                        "title",
                        Labels.text(
                                segment.online() ? "backfill.line.tipOnline" : "backfill.line.tipOffline",
                                times.clockTime(segment.from()),
                                times.clockTime(segment.to())));
        return part;
    }

    private Div marks(BackfillDayLine line) {
        var marks = new Div();
        marks.addClassName("day-marks");
        var rows = line.marks().stream().mapToInt(Mark::row).max().orElse(0) + 1;
        marks.getStyle().set("--rows", Integer.toString(rows));
        line.marks().forEach(mark -> marks.add(mark(mark)));
        return marks;
    }

    private Span mark(Mark mark) {
        var sign = new Span(mark.kind() == Kind.REFUSED ? "✗" : "");
        sign.addClassName("day-mark-sign");
        var label = new Span(text.mark(mark));
        label.addClassName("day-mark-label");
        var whole = new Span(sign, label);
        whole.addClassNames("day-mark", "day-mark-" + mark.kind().name().toLowerCase(Locale.ROOT));
        if (mark.place() > 88) {
            whole.addClassName("day-mark-late");
        } else if (mark.place() < 8) {
            whole.addClassName("day-mark-early");
        }
        whole.getStyle().set("left", percent(mark.place())).set("--row", Integer.toString(mark.row()));
        return whole;
    }

    private Div scale(BackfillDayLine line) {
        var scale = new Div();
        scale.addClassName("day-scale");
        var whole = Duration.between(line.from(), line.to());
        var hours = Math.max(1, whole.toHours() / TICKS);
        for (var at = line.from(); at.isBefore(line.to()); at = at.plus(hours, ChronoUnit.HOURS)) {
            var tick = new Span(Integer.toString(SiteTime.local(at).getHour()));
            var place = 100.0 * Duration.between(line.from(), at).toMillis() / whole.toMillis();
            tick.getStyle().set("left", percent(place));
            scale.add(tick);
        }
        return scale;
    }

    /** The legend opens to the same in words. */
    private Component words(BackfillDayLine line) {
        var summary = new Span(Labels.text("backfill.line.legend"));
        if (line.tracks().size() > MOST_TRACKS) {
            summary.add(Labels.text("backfill.line.more", line.tracks().size() - MOST_TRACKS));
        }
        var words = new UnorderedList();
        words.addClassName("day-words");
        text.of(line).forEach(sentence -> words.add(new ListItem(sentence)));
        var whole = new NativeDetails(summary, words);
        whole.addClassNames("day-legend", "secondary", "small");
        return whole;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
