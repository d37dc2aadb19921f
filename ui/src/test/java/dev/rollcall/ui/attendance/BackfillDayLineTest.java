package dev.rollcall.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rollcall.domain.attendance.DeviceTimes.Interval;
import dev.rollcall.domain.attendance.DeviceTimes.Line;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.PunchPhoto;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.attendance.rule.PunchSource;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.attendance.BackfillDayLine.Kind;
import dev.rollcall.ui.attendance.BackfillDayLine.Mark;
import dev.rollcall.ui.attendance.BackfillDayLine.Segment;
import dev.rollcall.ui.shell.words.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackfillDayLineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final Instant LATER = at(DAY.plusDays(2), 9, 0);

    @Test
    void the_usual_day_is_shown_from_five_to_eight_in_the_evening() {
        var line = BackfillDayLine.of(DAY, List.of(), List.of(), List.of(), LATER);

        assertThat(line.from()).isEqualTo(at(5, 0));
        assertThat(line.to()).isEqualTo(at(20, 0));
    }

    @Test
    void a_punch_before_dawn_widens_the_span_but_never_past_midnight() {
        var line = BackfillDayLine.of(DAY, List.of(), List.of(punch(at(0, 20), PunchReason.OK)), List.of(), LATER);

        assertThat(line.from()).isEqualTo(at(0, 0));
    }

    @Test
    void what_a_device_does_not_prove_is_offline() {
        var online = List.of(new Interval(at(0, 0), at(6, 10)), new Interval(at(13, 5), at(24, 0)));
        var track = BackfillDayLine.of(DAY, List.of(new Line("FT-0007", "2 号门", online)), List.of(), List.of(), LATER)
                .tracks()
                .get(0);

        assertThat(track.segments()).extracting(Segment::online).containsExactly(true, false, true);
        assertThat(track.segments().get(1).from()).isEqualTo(at(6, 10));
        assertThat(track.segments().get(1).to()).isEqualTo(at(13, 5));
        assertThat(track.segments().stream().mapToDouble(Segment::width).sum()).isCloseTo(100, within(0.001));
    }

    @Test
    void past_the_present_nothing_is_said_about_a_device() {
        var device = new Line("FT-0007", "2 号门", List.of(new Interval(at(0, 0), at(12, 30))));
        var track = BackfillDayLine.of(DAY, List.of(device), List.of(), List.of(), at(12, 30))
                .tracks()
                .get(0);

        assertThat(track.segments()).extracting(Segment::online).containsExactly(true);
        assertThat(track.segments().get(0).width()).isCloseTo(50, within(0.001));
    }

    @Test
    void the_device_out_of_contact_longest_comes_first() {
        var well = new Line("FT-0001", "1 号门", List.of(new Interval(at(0, 0), at(24, 0))));
        var away = new Line("FT-0002", "2 号门", List.of());

        assertThat(BackfillDayLine.of(DAY, List.of(well, away), List.of(), List.of(), LATER)
                        .tracks())
                .extracting(BackfillDayLine.Track::deviceSn)
                .containsExactly("FT-0002", "FT-0001");
    }

    @Test
    void counted_refused_and_requested_punches_are_told_apart() {
        var line = BackfillDayLine.of(
                DAY,
                List.of(),
                List.of(punch(at(13, 28), PunchReason.OK), punch(at(9, 0), PunchReason.NO_LIVENESS)),
                List.of(new Claim(Direction.OUT, DAY.atTime(18, 10))),
                LATER);

        assertThat(line.marks()).extracting(Mark::kind).containsExactly(Kind.REFUSED, Kind.COUNTED, Kind.REQUESTED);
    }

    @Test
    void a_claim_that_was_written_is_drawn_once_as_back_filled_R46() {
        var written = new PunchLine(
                2,
                PunchSource.BACKFILL,
                Direction.OUT,
                at(18, 10),
                LATER,
                null,
                null,
                PunchReason.OK.outcome(),
                PunchReason.OK,
                "v1",
                "BF-P01-202611-0001",
                false,
                PunchPhoto.NONE,
                null);

        var line = BackfillDayLine.of(
                DAY, List.of(), List.of(written), List.of(new Claim(Direction.OUT, DAY.atTime(18, 10))), LATER);

        assertThat(line.marks()).extracting(Mark::kind).containsExactly(Kind.BACKFILLED);
    }

    @Test
    void punches_of_the_neighbouring_days_are_left_out() {
        var line = BackfillDayLine.of(
                DAY,
                List.of(),
                List.of(
                        punch(at(DAY.minusDays(1), 18, 0), PunchReason.OK),
                        punch(at(DAY.plusDays(1), 7, 0), PunchReason.OK)),
                List.of(),
                LATER);

        assertThat(line.marks()).isEmpty();
    }

    @Test
    void a_night_shift_is_shown_into_the_next_morning_C4() {
        var line = BackfillDayLine.of(
                DAY,
                List.of(),
                List.of(),
                List.of(new Claim(Direction.OUT, DAY.plusDays(1).atTime(6, 30))),
                LATER);

        assertThat(line.marks()).hasSize(1);
        assertThat(line.to()).isEqualTo(at(DAY.plusDays(1), 7, 30));
    }

    @Test
    void labels_of_near_marks_stand_below_each_other() {
        var line = BackfillDayLine.of(
                DAY,
                List.of(),
                List.of(
                        punch(at(7, 0), PunchReason.OK),
                        punch(at(7, 10), PunchReason.OK),
                        punch(at(7, 20), PunchReason.OK),
                        punch(at(12, 0), PunchReason.OK)),
                List.of(),
                LATER);

        assertThat(line.marks()).extracting(Mark::row).containsExactly(0, 1, 2, 0);
    }

    @Test
    void the_words_say_what_the_drawing_says() {
        var online = List.of(new Interval(at(0, 0), at(6, 10)));
        var line = BackfillDayLine.of(
                DAY,
                List.of(new Line("FT-0007", "2 号门", online)),
                List.of(punch(at(13, 28), PunchReason.OK)),
                List.of(new Claim(Direction.OUT, DAY.atTime(18, 10))),
                LATER);

        assertThat(new BackfillDayText(new Times(Clock.fixed(LATER, ZoneOffset.UTC))).of(line))
                .containsExactly("2 号门（FT-0007）：在线 05:00–06:10；离线 06:10–20:00。", "已计入的打卡：13:28 进场。", "申请补录：18:10 出场。");
    }

    private static PunchLine punch(Instant at, PunchReason reason) {
        return new PunchLine(
                1,
                PunchSource.DEVICE,
                Direction.IN,
                at,
                at,
                "2 号门",
                "FT-0007",
                reason.outcome(),
                reason,
                "v1",
                null,
                false,
                PunchPhoto.NONE,
                null);
    }

    private static Instant at(int hour, int minute) {
        return at(DAY, 0, 0).plusSeconds(hour * 3600L + minute * 60L);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return SiteTime.instant(day.atTime(hour, minute));
    }
}
