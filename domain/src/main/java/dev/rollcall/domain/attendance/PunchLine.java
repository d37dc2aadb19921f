package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.Attribution;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchOutcome;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.attendance.rule.PunchSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored punch for the reader.
 *
 * @param eventAt corrected moment, UTC
 * @param receivedAt when it reached us, UTC
 * @param gate where; null for a back-filled punch
 * @param deviceSn serial; null for a back-filled punch
 * @param requestNo the approved request; null for a device's punch
 * @param released a quarantined punch that a named person let count, or one whose photo has come since
 * @param photo none for a back-filled punch
 * @param attribution why it is this project's at a gate that several share (C25); null at a gate of one
 */
public record PunchLine(
        long id,
        PunchSource source,
        Direction direction,
        Instant eventAt,
        Instant receivedAt,
        @Nullable String gate,
        @Nullable String deviceSn,
        PunchOutcome outcome,
        PunchReason reason,
        String ruleVersion,
        @Nullable String requestNo,
        boolean released,
        PunchPhoto photo,
        @Nullable Attribution attribution) {

    /** Sent by a device; what an approved request wrote is no raw punch (R46). */
    public boolean raw() {
        return source == PunchSource.DEVICE;
    }

    public boolean counts() {
        return outcome.counts() || released;
    }
}
