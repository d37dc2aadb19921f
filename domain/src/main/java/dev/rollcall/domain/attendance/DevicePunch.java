package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.Attribution;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchVerdict;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device's message, judged, as a row of the punch log. Package-private constructor path: only {@link
 * PunchRecorder} makes one, and only from a report (capability 3).
 *
 * @param eventAt the corrected moment it happened, UTC
 * @param skew how far the device's clock was ahead when it last called; negative when behind
 * @param attribution why it is this project's; null where one project at most stood at the gate
 */
public record DevicePunch(
        long deviceId,
        @Nullable Long projectId,
        @Nullable Long personId,
        ReportedPunch report,
        Direction direction,
        DirectionSource directionSource,
        Instant eventAt,
        Duration skew,
        Instant receivedAt,
        PunchVerdict verdict,
        @Nullable Attribution attribution) {}
