package dev.rollcall.devicebridge.simulator;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the server said about one record.
 *
 * @param seq record number
 * @param code answer code
 * @param photoPut link for the photo, null without one
 */
public record Settled(long seq, int code, @Nullable String photoPut) {
    private static final Set<Integer> MAY_BE_DELETED = Set.of(0, 1, 2, 3, 11);

    /** Whether the device may forget the record. */
    public boolean done() {
        return MAY_BE_DELETED.contains(code);
    }
}
