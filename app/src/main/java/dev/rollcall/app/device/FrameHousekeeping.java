package dev.rollcall.app.device;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets frames after a day; of several workers it does not matter which does. */
@Component
class FrameHousekeeping {
    private final FrameRows rows;
    private final Clock clock;

    FrameHousekeeping(FrameRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT5M")
    void forget() {
        rows.forget(clock.instant());
    }
}
