package dev.rollcall.devicebridge.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Who has been refused so often today that they go home: nobody knocks at a gate for hours. For one thread. */
final class TurnedAway {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int PATIENCE = 3;
    private static final int REFUSED = 2;

    private final Map<String, Integer> inARow = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    boolean hasGoneHome(String person, Instant now) {
        var today = now.atOffset(CHINA).toLocalDate();
        if (!today.equals(day)) {
            day = today;
            inARow.clear();
        }
        return inARow.getOrDefault(person, 0) >= PATIENCE;
    }

    void answered(String person, int code) {
        if (code == REFUSED) {
            inARow.merge(person, 1, Integer::sum);
        } else {
            inARow.remove(person);
        }
    }
}
