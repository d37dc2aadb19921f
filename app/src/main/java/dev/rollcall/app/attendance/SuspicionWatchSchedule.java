package dev.rollcall.app.attendance;

import dev.rollcall.domain.attendance.SuspicionWatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks every five minutes whether a look at the devices is due; the claim in the database makes it one an hour. */
@Component
class SuspicionWatchSchedule {
    private final SuspicionWatch watch;

    SuspicionWatchSchedule(SuspicionWatch watch) {
        this.watch = watch;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void look() {
        watch.lookIfDue();
    }
}
