package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it is stored; unique per task, and per request and natural person (1.5, C33).
 *
 * @param deciderName for the reader; kept with the account, not stored twice
 * @param post name of the {@link dev.rollcall.domain.project.Post} it was made in
 */
public record Decision(
        String taskId,
        UUID token,
        UUID requestId,
        ApprovalNode node,
        Verdict verdict,
        String opinion,
        long accountId,
        long personId,
        String deciderName,
        String post,
        Instant decidedAt,
        long versionSeen) {}
