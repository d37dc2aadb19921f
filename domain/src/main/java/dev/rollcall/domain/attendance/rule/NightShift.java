package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one person's punches in order and says which attendance day each belongs to (C4).
 *
 * <p>On a night team, an IN after {@code nightFrom} begins the shift of its day. On the next morning, before
 * {@code nightUntil}, a punch belongs to that shift if
 *
 * <ul>
 *   <li>it is no IN and the shift's latest IN is still open: the OUT that C4 speaks of; or
 *   <li>it follows the shift's latest punch within {@code nightBreak}: back from the meal, or punched twice.
 * </ul>
 *
 * Every other punch belongs to its calendar day. So IN 19:40, OUT 00:10, IN 00:50, OUT 05:50 is one day, and an IN at
 * 07:00 after an OUT at 02:00 begins the next. The day of a punch depends on nothing before {@code nightFrom} of the
 * day before it.
 */
final class NightShift {
    private final Predicate<LocalDate> nightTeam;
    private final DayPolicy policy;

    private @Nullable LocalDate day;
    private Instant latest = Instant.MIN;
    private boolean open;

    NightShift(Predicate<LocalDate> nightTeam, DayPolicy policy) {
        this.nightTeam = nightTeam;
        this.policy = policy;
    }

    LocalDate dayOf(CountedPunch punch) {
        var local = SiteTime.local(punch.at());
        var today = local.toLocalDate();
        if (continues(punch, today, local.toLocalTime())) {
            note(punch);
            return today.minusDays(1);
        }
        if (begins(punch, today, local.toLocalTime())) {
            day = today;
        }
        if (today.equals(day)) {
            note(punch);
        } else {
            day = null; // a punch of its own day ends the night before it
        }
        return today;
    }

    private boolean continues(CountedPunch punch, LocalDate today, LocalTime time) {
        return today.minusDays(1).equals(day)
                && time.isBefore(policy.nightUntil())
                && (open && !punch.opens()
                        || Duration.between(latest, punch.at()).compareTo(policy.nightBreak()) <= 0);
    }

    private boolean begins(CountedPunch punch, LocalDate today, LocalTime time) {
        return punch.opens() && time.isAfter(policy.nightFrom()) && nightTeam.test(today);
    }

    private void note(CountedPunch punch) {
        latest = punch.at();
        if (punch.direction() != Direction.UNK) {
            open = punch.opens();
        }
    }
}
