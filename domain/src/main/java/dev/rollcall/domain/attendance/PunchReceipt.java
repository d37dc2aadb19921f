package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.PunchOutcome;
import dev.rollcall.domain.attendance.rule.PunchReason;

/**
 * What became of a reported record, once that is durable.
 *
 * @param stored false when the very same record was stored before
 */
public record PunchReceipt(boolean stored, PunchOutcome outcome, PunchReason reason) {}
