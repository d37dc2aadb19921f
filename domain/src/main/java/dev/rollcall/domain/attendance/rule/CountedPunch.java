package dev.rollcall.domain.attendance.rule;

import java.time.Instant;
import java.util.Comparator;

/**
 * A punch that counts: accepted by D-1, released from quarantine, or back-filled with approval. Ordered by time; at the
 * same instant an OUT stands before an IN, so that leaving and coming back within a second is not read backwards.
 *
 * @param at the event's corrected time
 */
public record CountedPunch(Instant at, Direction direction, PunchSource source) implements Comparable<CountedPunch> {
    private static final Comparator<CountedPunch> ORDER = Comparator.comparing(CountedPunch::at)
            .thenComparing(CountedPunch::opens)
            .thenComparing(CountedPunch::direction)
            .thenComparing(CountedPunch::source);

    public static CountedPunch ofDevice(Instant at, Direction direction) {
        return new CountedPunch(at, direction, PunchSource.DEVICE);
    }

    public static CountedPunch backfilled(Instant at, Direction direction) {
        return new CountedPunch(at, direction, PunchSource.BACKFILL);
    }

    boolean opens() {
        return direction == Direction.IN;
    }

    boolean closes() {
        return direction == Direction.OUT;
    }

    boolean isBackfilled() {
        return source == PunchSource.BACKFILL;
    }

    @Override
    public int compareTo(CountedPunch other) {
        return ORDER.compare(this, other);
    }
}
