package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox: what a list needs, so that no list asks the engine.
 *
 * @param groupKey whose shared inbox it lies in: a post's on a project, or one applicant's
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
        String groupKey,
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

    /** In the group of the node's post. */
    public InboxTask(
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
        this(
                taskId,
                kind,
                requestId,
                requestNo,
                projectId,
                node,
                node.groupKey(projectId),
                title,
                subtitle,
                subjectPersonId,
                initiatorPersonId,
                state,
                assigneePersonId,
                unassigned,
                createdAt,
                dueAt,
                remindedAt,
                escalatedAt,
                closedAt,
                version);
    }

    /** Equal in everything a rebuild can know; claim, marks and whether somebody was eligible then are the row's own. */
    boolean saysTheSameAs(InboxTask other) {
        return rebuildable().equals(other.rebuildable());
    }

    /** The same, as if nobody had claimed it. */
    InboxTask unclaimed() {
        return with(null, unassigned, remindedAt, escalatedAt, closedAt, version);
    }

    /** Without what was marked on it later. */
    InboxTask seenAt(Instant moment) {
        return with(
                assigneePersonId,
                unassigned,
                RequestTrail.pastOrNull(remindedAt, moment),
                RequestTrail.pastOrNull(escalatedAt, moment),
                RequestTrail.pastOrNull(closedAt, moment),
                version);
    }

    private InboxTask rebuildable() {
        return with(null, false, null, null, null, 0);
    }

    private InboxTask with(
            @Nullable Long assignee,
            boolean nobody,
            @Nullable Instant reminded,
            @Nullable Instant escalated,
            @Nullable Instant closed,
            long rowVersion) {
        return new InboxTask(
                taskId,
                kind,
                requestId,
                requestNo,
                projectId,
                node,
                groupKey,
                title,
                subtitle,
                subjectPersonId,
                initiatorPersonId,
                state,
                assignee,
                nobody,
                createdAt,
                dueAt,
                reminded,
                escalated,
                closed,
                rowVersion);
    }
}
