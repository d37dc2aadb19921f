package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.DeviceTimes;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchSource;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One worker's day on one line: when the devices were in contact, which punches are there, which are
 * asked for. Places are percent of the span shown.
 *
 * @param from first moment shown
 * @param to last moment shown
 * @param tracks devices, the one out of contact longest first
 * @param marks punches and claims, earliest first
 */
record BackfillDayLine(Instant from, Instant to, List<Track> tracks, List<Mark> marks) {
    private static final Duration MARGIN = Duration.ofHours(1);
    private static final Duration CONTACT = Duration.ofMinutes(10);
    private static final int MORNING = 5;
    private static final int EVENING = 20;
    /** Marks nearer than this, in percent, would write over each other's label. */
    private static final double LABEL_WIDTH = 13;

    private static final int LABEL_ROWS = 3;

    BackfillDayLine {
        tracks = List.copyOf(tracks);
        marks = List.copyOf(marks);
    }

    record Track(String gate, String deviceSn, List<Segment> segments) {
        Track {
            segments = List.copyOf(segments);
        }

        Duration offline() {
            return segments.stream()
                    .filter(each -> !each.online())
                    .map(each -> Duration.between(each.from(), each.to()))
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }

    record Segment(boolean online, Instant from, Instant to, double start, double width) {}

    /** @param row of its label, 0 to 2, so that labels do not cover each other */
    record Mark(Kind kind, Direction direction, Instant at, double place, int row) {}

    enum Kind {
        REQUESTED,
        COUNTED,
        REFUSED,
        /** Written by an approved request. */
        BACKFILLED
    }

    /** @param punches of any days; those of the day shown are taken, with the next morning where a claim lies there */
    static BackfillDayLine of(
            LocalDate day, List<DeviceTimes.Line> devices, List<PunchLine> punches, List<Claim> claims, Instant now) {
        var midnight = SiteTime.startOf(day.plusDays(1));
        var overnight = claims.stream().anyMatch(each -> each.at().toLocalDate().isAfter(day));
        var end = overnight ? midnight.plus(12, ChronoUnit.HOURS) : midnight;
        var moments = moments(day, end, punches, claims);
        var from = first(day, moments);
        var to = last(day, end, moments);
        var span = new Span(from, to);
        var known = Stream.of(to, midnight, now).min(Comparator.naturalOrder()).orElseThrow();
        var tracks = devices.stream()
                .map(line -> new Track(line.gate(), line.deviceSn(), segments(line, span, known)))
                .sorted(Comparator.comparing(Track::offline).reversed().thenComparing(Track::deviceSn))
                .toList();
        return new BackfillDayLine(from, to, tracks, inRows(moments, span));
    }

    private record Moment(Kind kind, Direction direction, Instant at) {}

    private record Span(Instant from, Instant to) {
        double place(Instant at) {
            return 100.0
                    * Duration.between(from, at).toMillis()
                    / Duration.between(from, to).toMillis();
        }
    }

    private static List<Moment> moments(LocalDate day, Instant end, List<PunchLine> punches, List<Claim> claims) {
        var start = SiteTime.startOf(day);
        var there = punches.stream()
                .filter(punch ->
                        !punch.eventAt().isBefore(start) && punch.eventAt().isBefore(end))
                .map(punch -> new Moment(kind(punch), punch.direction(), punch.eventAt()));
        var asked = claims.stream()
                .map(claim -> new Moment(Kind.REQUESTED, claim.direction(), SiteTime.instant(claim.at())))
                .filter(moment -> !moment.at().isBefore(start) && moment.at().isBefore(end));
        var written = there.toList();
        return Stream.concat(written.stream(), asked.filter(claim -> !isWritten(claim, written)))
                .sorted(Comparator.comparing(Moment::at).thenComparing(Moment::kind))
                .toList();
    }

    private static boolean isWritten(Moment claim, List<Moment> written) {
        return written.contains(new Moment(Kind.BACKFILLED, claim.direction(), claim.at()));
    }

    private static Kind kind(PunchLine punch) {
        if (punch.source() == PunchSource.BACKFILL) {
            return Kind.BACKFILLED;
        }
        return punch.counts() ? Kind.COUNTED : Kind.REFUSED;
    }

    private static Instant first(LocalDate day, List<Moment> moments) {
        var usual = SiteTime.startOf(day).plus(MORNING, ChronoUnit.HOURS);
        var early =
                moments.stream().map(Moment::at).min(Comparator.naturalOrder()).map(at -> at.minus(MARGIN));
        var first = early.filter(usual::isAfter).orElse(usual).truncatedTo(ChronoUnit.HOURS);
        return first.isBefore(SiteTime.startOf(day)) ? SiteTime.startOf(day) : first;
    }

    private static Instant last(LocalDate day, Instant end, List<Moment> moments) {
        var usual = SiteTime.startOf(day).plus(EVENING, ChronoUnit.HOURS);
        var late =
                moments.stream().map(Moment::at).max(Comparator.naturalOrder()).map(at -> at.plus(MARGIN));
        var last = late.filter(usual::isBefore).orElse(usual);
        return last.isAfter(end) ? end : last;
    }

    private static List<Segment> segments(DeviceTimes.Line line, Span span, Instant known) {
        var segments = new ArrayList<Segment>();
        var reached = span.from();
        for (var interval : line.online()) {
            var from = later(interval.from(), reached);
            var to = earlier(interval.to(), known);
            if (!from.isBefore(to)) {
                continue;
            }
            add(segments, false, reached, from, span);
            add(segments, true, from, to, span);
            reached = to;
        }
        // Who was heard of within ten minutes counts as in contact (D-7).
        var heard = !line.online().isEmpty() && Duration.between(reached, known).compareTo(CONTACT) <= 0;
        add(segments, heard, reached, known, span);
        return segments;
    }

    private static void add(List<Segment> segments, boolean online, Instant from, Instant to, Span span) {
        if (from.isBefore(to)) {
            segments.add(new Segment(online, from, to, span.place(from), span.place(to) - span.place(from)));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Mark> inRows(List<Moment> moments, Span span) {
        var ends = new double[LABEL_ROWS];
        Arrays.fill(ends, -LABEL_WIDTH);
        var marks = new ArrayList<Mark>();
        for (var moment : moments) {
            var place = span.place(moment.at());
            var row = 0;
            while (row < LABEL_ROWS - 1 && place - ends[row] < LABEL_WIDTH) {
                row++;
            }
            ends[row] = place;
            marks.add(new Mark(moment.kind(), moment.direction(), moment.at(), place, row));
        }
        return marks;
    }
}
