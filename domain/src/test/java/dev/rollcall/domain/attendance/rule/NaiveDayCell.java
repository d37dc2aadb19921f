package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The day cell once more, slow and obvious: a board with three holes for every minute of five days (OUT, no direction,
 * IN), into which the punches are pegged, and questions that look along the board. Shares nothing with the rule but the
 * words; punches must lie on whole minutes.
 */
final class NaiveDayCell {
    private static final int OUT = 0;
    private static final int IN = 2;
    private static final int DAY = 1440 * 3;
    private static final int BOARD = 5 * DAY;
    private static final int JUDGED = 2; // the judged day is the third of the five

    private final DayFacts facts;
    private final DayPolicy policy;
    private final boolean[] peg = new boolean[BOARD];
    private final boolean[] mine = new boolean[BOARD];

    private NaiveDayCell(DayFacts facts, DayPolicy policy, boolean withBackfill) {
        this.facts = facts;
        this.policy = policy;
        for (var punch : facts.punches()) {
            if (withBackfill || punch.source() != PunchSource.BACKFILL) {
                var hole = switch (punch.direction()) {
                    case OUT -> OUT;
                    case UNK -> 1;
                    case IN -> IN;
                };
                var minute = Duration.between(boardBegins(), SiteTime.local(punch.at()))
                        .toMinutes();
                peg[(int) minute * 3 + hole] = true;
            }
        }
        for (int slot = 0; slot < BOARD; slot++) {
            mine[slot] = peg[slot]
                    && (slot / DAY == JUDGED && !ofNightBefore(slot)
                            || slot / DAY == JUDGED + 1 && ofNightBefore(slot));
        }
    }

    /** What can be compared with a {@link DayCell}. */
    record Cell(
            DayStatus status,
            @Nullable Instant firstIn,
            @Nullable Instant lastOut,
            int minutes) {}

    static Cell evaluate(DayFacts facts, DayPolicy policy) {
        if (SiteTime.local(facts.now()).isBefore(facts.day().atStartOfDay())) {
            return nothing(DayStatus.FUTURE);
        }
        if (facts.membership() != MembershipState.MEMBER) {
            return nothing(DayStatus.NOT_MEMBER);
        }
        if (facts.project() != ProjectStatus.BUILDING) {
            return nothing(facts.project() == ProjectStatus.SUSPENDED ? DayStatus.PAUSED : DayStatus.NOT_BUILDING);
        }
        var all = new NaiveDayCell(facts, policy, true);
        var closes = facts.day().plusDays(1).atTime(facts.nights().thisDay() ? 12 : 0, 0);
        if (SiteTime.local(facts.now()).isBefore(closes)) {
            return all.cell(all.anything() ? DayStatus.PENDING_TODAY : DayStatus.OPEN_TODAY, 0);
        }
        if (!all.anything()) {
            var blind = facts.coverage() == DeviceCoverage.NOT_PROVEN && policy.showUnknownDevice();
            return nothing(blind ? DayStatus.UNKNOWN_DEVICE : DayStatus.ABSENT);
        }
        if (all.someInBeforeSomeOut()) {
            var green = new NaiveDayCell(facts, policy, false).someInBeforeSomeOut();
            return all.cell(
                    green ? DayStatus.VALID : DayStatus.VALID_BACKFILLED,
                    policy.hours() == HoursMode.SPAN ? all.minutesSpanned() : all.minutesInside());
        }
        if (all.first(IN) == null) {
            return all.cell(DayStatus.ABNORMAL_NO_IN, 0);
        }
        return all.cell(all.first(OUT) == null ? DayStatus.ABNORMAL_NO_OUT : DayStatus.ABNORMAL_ORDER, 0);
    }

    private LocalDateTime boardBegins() {
        return facts.day().minusDays(JUDGED).atStartOfDay();
    }

    /** C4 as a definition: a morning punch hangs on the punch right before it, and that one hangs on the evening. */
    private boolean ofNightBefore(int slot) {
        var eveningDay = slot / DAY - 1;
        var nightTeam = eveningDay == JUDGED && facts.nights().thisDay()
                || eveningDay == JUDGED - 1 && facts.nights().dayBefore();
        if (!nightTeam || slot % DAY / 3 >= 12 * 60) {
            return false;
        }
        var before = slot - 1;
        while (before >= 0 && !peg[before]) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        var hangs = before / DAY == slot / DAY ? ofNightBefore(before) : ofEvening(before, eveningDay);
        var close = slot / 3 - before / 3 <= policy.nightBreak().toMinutes();
        return hangs && (close || slot % 3 != IN && cameInLast(before));
    }

    /** Whether at that slot of that day somebody had come in after 16:00. */
    private boolean ofEvening(int slot, int day) {
        for (int at = day * DAY + (16 * 60 + 1) * 3; at <= slot && at / DAY == day; at++) {
            if (peg[at] && at % 3 == IN) {
                return true;
            }
        }
        return false;
    }

    private boolean cameInLast(int slot) {
        while (!peg[slot] || slot % 3 == 1) {
            slot--;
        }
        return slot % 3 == IN;
    }

    private boolean anything() {
        for (boolean one : mine) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private boolean someInBeforeSomeOut() {
        for (int in = IN; in < BOARD; in += 3) {
            for (int out = in + 1; mine[in] && out < BOARD; out += 3) {
                if (mine[out]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ticks through the minutes; those since the latest IN are booked when an OUT comes, and else lost. */
    private int minutesInside() {
        int booked = 0;
        int waiting = 0;
        boolean inside = false;
        for (int minute = 0; minute < BOARD / 3; minute++) {
            if (inside) {
                waiting++;
            }
            if (mine[minute * 3 + OUT]) {
                booked += inside ? waiting : 0;
                inside = false;
            }
            if (mine[minute * 3 + IN]) {
                inside = true;
                waiting = 0;
            }
        }
        return booked;
    }

    private int minutesSpanned() {
        var in = Objects.requireNonNull(first(IN));
        var out = Objects.requireNonNull(last(OUT));
        int minutes = 0;
        for (int minute = in; minute < out; minute++) {
            minutes++;
        }
        return minutes;
    }

    /** Minute of the first punch of mine in that hole, null without one. */
    private @Nullable Integer first(int hole) {
        for (int slot = hole; slot < BOARD; slot += 3) {
            if (mine[slot]) {
                return slot / 3;
            }
        }
        return null;
    }

    private @Nullable Integer last(int hole) {
        for (int slot = BOARD - 3 + hole; slot >= 0; slot -= 3) {
            if (mine[slot]) {
                return slot / 3;
            }
        }
        return null;
    }

    private Cell cell(DayStatus status, int minutes) {
        return new Cell(status, moment(first(IN)), moment(last(OUT)), minutes);
    }

    private @Nullable Instant moment(@Nullable Integer minute) {
        return minute == null ? null : SiteTime.instant(boardBegins().plusMinutes(minute));
    }

    private static Cell nothing(DayStatus status) {
        return new Cell(status, null, null, 0);
    }
}
