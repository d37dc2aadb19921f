package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.Liveness;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One record as an authenticated device reported it; only the bridge's adapter makes these.
 *
 * @param personRef the device's reference to a person: the number under which we sent the person there
 * @param deviceTime by the device's clock, with the offset it stated; never rewritten
 * @param raw the record's own bytes
 * @param contentHash SHA-256 of what the record says, whatever bytes it says it in, lower-case hex
 */
public record ReportedPunch(
        RecordKey key,
        @Nullable String recordId,
        String personRef,
        OffsetDateTime deviceTime,
        String clockState,
        Direction direction,
        Liveness liveness,
        @Nullable String livenessAlgorithm,
        @Nullable Double livenessScore,
        @Nullable String method,
        @Nullable Double matchScore,
        boolean replayed,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String photoSha256,
        @Nullable Integer photoSize,
        byte[] raw,
        String contentHash) {

    /**
     * Which record of a device this is (answers 9); the device itself is known from its signature.
     *
     * @param seq the device's own counter, unique within epoch and boot
     */
    public record RecordKey(int epoch, String boot, long seq) {}
}
