package dev.rollcall.devicebridge.simulator;

import java.time.Duration;

/** Warming up until so many records are settled, then counting for so long. Safe for use by many threads. */
final class LoadPhases {
    private final long time;
    private int left;
    private long counting;

    /** @param warmUp records; with 0 counting begins at once */
    LoadPhases(int warmUp, Duration time) {
        this.time = time.toNanos();
        this.left = warmUp;
        this.counting = System.nanoTime();
    }

    /** Whether records that were settled just now and sent at that moment are counted. */
    synchronized boolean counts(long sent, int settled) {
        if (left > 0) {
            left -= settled;
            counting = System.nanoTime();
            return false;
        }
        return sent - counting >= 0;
    }

    synchronized boolean over() {
        return left <= 0 && System.nanoTime() - counting >= time;
    }

    /** When counting began. */
    synchronized long counting() {
        return counting;
    }
}
