package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchVerdict;
import java.time.Instant;
import java.util.UUID;

/** A claim of an approved back-fill, as a row of the punch log; it never touches a device's row (R46). */
public record BackfilledPunch(
        UUID requestId,
        long projectId,
        long personId,
        Direction direction,
        Instant eventAt,
        Instant writtenAt,
        PunchVerdict verdict) {}
