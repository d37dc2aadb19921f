package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.Attribution;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A punch that waits for a person.
 *
 * @param personId null when nobody knows whose it is
 * @param personName masked; empty when nobody knows
 * @param eventAt corrected; {@code deviceTime}: as the device's clock said it
 * @param skewMs how far the clock was ahead when it was last measured
 * @param attribution why it lies with this project, at a gate that several share (C25); null at a gate of one
 */
public record QuarantinedPunch(
        long id,
        @Nullable Long projectId,
        @Nullable Long personId,
        String personName,
        String sn,
        Direction direction,
        Instant eventAt,
        Instant deviceTime,
        long skewMs,
        Instant receivedAt,
        PunchReason reason,
        @Nullable Attribution attribution) {}
