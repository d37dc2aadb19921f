package dev.rollcall.ui.approval.print;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often one address, and all together, may ask for a check in a minute; a bounded memory of one process. */
@Component
class CheckLimit {
    static final int EACH = 30;
    static final int ALL = 1_200;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private Instant windowEnds = Instant.MIN;
    private int all;

    CheckLimit(Clock clock) {
        this.clock = clock;
    }

    /** False when it is too much; then nothing is looked up. */
    synchronized boolean allows(String address) {
        var now = clock.instant();
        if (!now.isBefore(windowEnds)) {
            asked.clear();
            all = 0;
            windowEnds = now.plus(WINDOW);
        }
        return ++all <= ALL && asked.merge(address, 1, Integer::sum) <= EACH;
    }
}
