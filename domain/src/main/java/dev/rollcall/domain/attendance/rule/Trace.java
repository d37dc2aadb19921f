package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the steps of an explanation in the order the rules were looked at. */
final class Trace {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final List<Step> steps = new ArrayList<>();

    /** The row of D-2 matched; answers it. */
    DayStatus decided(DayStatus row, Why why, Object... args) {
        add("D-2 " + row, true, why, args);
        return row;
    }

    /** The row of D-2 did not match. */
    void passed(DayStatus row, Why why, Object... args) {
        add("D-2 " + row, false, why, args);
    }

    void add(String rule, boolean holds, Why why, Object... args) {
        steps.add(
                new Step(rule, holds, why, Arrays.stream(args).map(Trace::text).toList()));
    }

    /** What the day's cell is judged by. */
    void punches(DayFacts facts, DayRecord record) {
        var taken = record.countOutside(facts.day());
        var left = facts.punches().stream().filter(facts::onCalendarDay).count() - (record.size() - taken);
        if (left > 0) {
            add("C4", true, Why.NIGHT_LEFT_TO_DAY_BEFORE, left);
        }
        if (taken > 0) {
            add("C4", true, Why.NIGHT_TAKEN_FROM_DAY_AFTER, taken);
        }
        if (record.isEmpty()) {
            add("D-2", false, Why.NO_COUNTED_PUNCH);
        } else {
            add(
                    "D-2",
                    true,
                    Why.COUNTED_PUNCHES,
                    record.size(),
                    record.count(Direction.IN),
                    record.count(Direction.OUT));
        }
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    private static String text(Object arg) {
        return arg instanceof Instant moment ? MOMENT.format(SiteTime.local(moment)) : arg.toString();
    }
}
