package dev.rollcall.domain.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Port: photos that a device sends by themselves, and the punches that wait for them. */
public interface AwaitedPhotos {

    /** Whether the device's protocol has its photos come by themselves, after the punch or before it. */
    boolean comeByThemselves(long deviceId);

    /** Which of these have come already. */
    Set<Shot> there(long deviceId, Collection<Shot> wanted);

    /** Punches that are in order but for this photo and have not been let count. */
    List<Waiting> waiting(long deviceId, Shot shot);

    /** From now on it counts; the punch itself stays as it was judged. */
    void came(long punchId, Instant at);

    /**
     * By what a photo is found.
     *
     * @param person the device's reference
     * @param deviceTime by the device's clock, to the second
     */
    record Shot(String person, LocalDateTime deviceTime) {}

    /** A punch that waits. @param receivedAt from then on it has waited */
    record Waiting(long punchId, long projectId, long personId, Instant eventAt, Instant receivedAt) {}
}
