package dev.rollcall.devicebridge.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a device is told when it calls.
 *
 * @param epoch the binding epoch it has to use for new records from now on
 * @param maxBatch most records per punch message, from 1; the bridge lowers it to its own limit
 * @param beatEvery how often it shall send a {@code beat}, in whole seconds, from 1
 * @param rosterVersion version of the list of people it ought to hold; 0 when there is none for it
 * @param order what it is asked to do; null when nothing
 */
public record ContactAnswer(
        int epoch,
        int maxBatch,
        Duration beatEvery,
        long rosterVersion,
        @Nullable DeviceOrder order) {

    /** Nothing is asked of it. */
    public ContactAnswer(int epoch, int maxBatch, Duration beatEvery, long rosterVersion) {
        this(epoch, maxBatch, beatEvery, rosterVersion, null);
    }

    public ContactAnswer {
        if (maxBatch < 1 || beatEvery.toSeconds() < 1) {
            throw new IllegalArgumentException("maxBatch and beatEvery start at 1");
        }
    }
}
