package dev.rollcall.app.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A stretch of time with moments close to each other, a second wider on both sides. */
record Stretch(Instant from, Instant to) {
    private static final Duration APART = Duration.ofHours(12);

    /** As few stretches as hold every moment, none reading more than half a day in which nothing happened. */
    static List<Stretch> around(Collection<Instant> moments) {
        var stretches = new ArrayList<Stretch>();
        for (var moment : moments.stream().sorted().toList()) {
            var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            var next = new Stretch(moment.minusSeconds(1), moment.plusSeconds(1));
            if (last != null && !moment.isAfter(last.to().plus(APART))) {
                stretches.set(stretches.size() - 1, new Stretch(last.from(), next.to()));
            } else {
                stretches.add(next);
            }
        }
        return stretches;
    }
}
