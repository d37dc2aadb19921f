package dev.rollcall.domain.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list (R45, history, 我发起的, 已办).
 *
 * @param node where it stands; null once it ended
 * @param myVerdict what the reader decided on it; null when nothing
 */
public record RequestRow(
        UUID id,
        RequestKind kind,
        String requestNo,
        long projectId,
        String projectName,
        String subjectName,
        String unitName,
        @Nullable String teamName,
        LocalDate day,
        String title,
        String subtitle,
        RequestStatus status,
        @Nullable ApprovalNode node,
        String initiatorName,
        Instant submittedAt,
        @Nullable Instant finishedAt,
        @Nullable Verdict myVerdict,
        @Nullable Instant myDecidedAt) {}
