package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision that stands.
 *
 * @param finished true when the request ended with it
 */
public record DecisionReceipt(String taskId, UUID requestId, Verdict verdict, Instant decidedAt, boolean finished) {}
