package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.SuspicionPolicy;
import dev.rollcall.domain.attendance.rule.SuspicionRules;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Looks once an hour at what each device sent today, before noon also at yesterday, for what came late. The look is
 * claimed in the database; one that was cut short is made up by the next, and nothing is written twice.
 */
@Service
public class SuspicionWatch {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(SuspicionWatch.class);

    private final DeviceDays days;
    private final Clock clock;
    private final SuspicionPolicy policy = SuspicionPolicy.defaults();

    SuspicionWatch(DeviceDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** @return alarms written by this call */
    public int lookIfDue() {
        var now = clock.instant();
        if (!days.claim(now, now.plus(PAUSE))) {
            return 0;
        }
        var today = SiteTime.dayOf(now);
        var lateOnes = SiteTime.local(now).toLocalTime().isBefore(LocalTime.NOON);
        var looked = lateOnes ? List.of(today.minusDays(1), today) : List.of(today);
        var raised = 0;
        for (var device : days.active(looked.get(0))) {
            raised += look(device, looked);
        }
        return raised;
    }

    private int look(long device, List<LocalDate> looked) {
        var raised = 0;
        try {
            for (var day : looked) {
                for (var finding : SuspicionRules.judge(days.of(device, day), policy)) {
                    raised += days.raise(device, day, finding, clock.instant()) ? 1 : 0;
                }
            }
        } catch (RuntimeException failed) {
            LOG.error("device {} was not looked at; the next hour does it", device, failed);
        }
        return raised;
    }
}
