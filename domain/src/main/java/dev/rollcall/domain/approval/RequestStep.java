package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One station of a request's route, recorded by us (answers 12).
 *
 * @param reason why it was skipped, a stable word such as {@code NO_SUPERVISION_UNIT}; where it was
 *     sent back to, the name of a node; else null
 */
public record RequestStep(
        UUID requestId,
        int position,
        ApprovalNode node,
        StepState state,
        @Nullable String taskId,
        @Nullable String reason,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
