package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox: what a list needs, so that no list asks the engine.
 *
 * @param title one sentence without numbers of persons
 * @param unassigned nobody holds the post, or everybody who does is barred (C10, C33): the task waits and escalates
 * @param version grows with every change of the row
 */
public record InboxTask(
        String taskId,
        RequestKind kind,
        UUID requestId,
        String requestNo,
        long projectId,
        ApprovalNode node,
        String title,
        String subtitle,
        @Nullable Long subjectPersonId,
        @Nullable Long initiatorPersonId,
        TaskState state,
        @Nullable Long assigneePersonId,
        boolean unassigned,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant closedAt,
        long version) {

    /** Equal in everything a rebuild can know; claim, marks and whether somebody was eligible then are the row's own. */
    boolean saysTheSameAs(InboxTask other) {
        return rebuildable().equals(other.rebuildable());
    }

    private InboxTask rebuildable() {
        return new InboxTask(
                taskId,
                kind,
                requestId,
                requestNo,
                projectId,
                node,
                title,
                subtitle,
                subjectPersonId,
                initiatorPersonId,
                state,
                null,
                false,
                createdAt,
                dueAt,
                null,
                null,
                null,
                0);
    }
}
