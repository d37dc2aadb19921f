package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A status change in the project's list (R94).
 *
 * @param node where it stands; null once it ended
 * @param reviewers who can decide there, or who has claimed it; empty once it ended or while nobody can
 */
public record StatusChangeRow(
        UUID id,
        String requestNo,
        ProjectStatus from,
        ProjectStatus to,
        LocalDate effectiveDay,
        RequestStatus status,
        @Nullable ApprovalNode node,
        String reviewers,
        String initiatorName,
        Instant submittedAt,
        @Nullable Instant finishedAt) {}
