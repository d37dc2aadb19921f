package dev.rollcall.ui.attendance;

import dev.rollcall.ui.attendance.BackfillDayLine.Kind;
import dev.rollcall.ui.attendance.BackfillDayLine.Mark;
import dev.rollcall.ui.attendance.BackfillDayLine.Segment;
import dev.rollcall.ui.attendance.BackfillDayLine.Track;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the drawn day says, in sentences: for who cannot see it, and for who wants it exact. */
final class BackfillDayText {
    private final Times times;

    BackfillDayText(Times times) {
        this.times = times;
    }

    List<String> of(BackfillDayLine line) {
        var sentences = new ArrayList<String>();
        if (line.tracks().isEmpty()) {
            sentences.add(Labels.text("backfill.line.noDevice"));
        }
        line.tracks().forEach(track -> sentences.add(track(track)));
        marks(line, Kind.COUNTED, "backfill.line.counted", sentences);
        marks(line, Kind.BACKFILLED, "backfill.line.backfilled", sentences);
        marks(line, Kind.REFUSED, "backfill.line.refused", sentences);
        marks(line, Kind.REQUESTED, "backfill.line.requested", sentences);
        return sentences;
    }

    private String track(Track track) {
        var name = name(track);
        if (track.segments().isEmpty()) {
            return Labels.text("backfill.line.unknown", name);
        }
        if (track.segments().stream().allMatch(Segment::online)) {
            return Labels.text("backfill.line.online", name, spans(track, true));
        }
        if (track.segments().stream().noneMatch(Segment::online)) {
            return Labels.text("backfill.line.offline", name, spans(track, false));
        }
        return Labels.text("backfill.line.both", name, spans(track, true), spans(track, false));
    }

    static String name(Track track) {
        return Labels.text("backfill.line.device", track.gate(), track.deviceSn());
    }

    String spans(Track track, boolean online) {
        return track.segments().stream()
                .filter(each -> each.online() == online)
                .map(each ->
                        Labels.text("backfill.line.span", times.clockTime(each.from()), times.clockTime(each.to())))
                .collect(Collectors.joining(Labels.text("list.comma")));
    }

    String mark(Mark mark) {
        return Labels.text("backfill.line.mark", times.clockTime(mark.at()), BackfillWords.direction(mark.direction()));
    }

    private void marks(BackfillDayLine line, Kind kind, String label, List<String> sentences) {
        var those = line.marks().stream()
                .filter(mark -> mark.kind() == kind)
                .map(this::mark)
                .collect(Collectors.joining(Labels.text("list.comma")));
        if (!those.isEmpty()) {
            sentences.add(Labels.text(label, those));
        }
    }
}
