package dev.rollcall.domain.approval;

import dev.rollcall.domain.notice.Audience;
import dev.rollcall.domain.notice.NoticeEvent;
import dev.rollcall.domain.notice.NoticeKind;
import dev.rollcall.domain.notice.Notices;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is told what about a task, in the transaction of what happened to it. */
@Component
class TaskNotices {
    private static final Set<NoticeKind> AGAIN = EnumSet.of(
            NoticeKind.TASK_REMINDED, NoticeKind.TASK_HANDED_OVER, NoticeKind.TASK_URGED, NoticeKind.REQUEST_COPIED);
    private static final Audience OPERATIONS = new Audience.Operations();

    private final Notices notices;
    private final RequestDesk desk;
    private final Candidates candidates;

    TaskNotices(Notices notices, RequestDesk desk, Candidates candidates) {
        this.notices = notices;
        this.desk = desk;
        this.candidates = candidates;
    }

    void arrived(InboxTask task, Collection<PostHolders.Holder> eligible) {
        if (eligible.isEmpty()) {
            notices.tell(event(NoticeKind.TASK_UNASSIGNED, task, task.createdAt()), OPERATIONS);
        } else {
            notices.tell(event(NoticeKind.TASK_ARRIVED, task, task.createdAt()), persons(eligible));
        }
    }

    void reminded(InboxTask task, Instant at) {
        notices.tell(event(NoticeKind.TASK_REMINDED, task, at), whoMayDecide(task));
    }

    void escalated(InboxTask task, Instant at) {
        notices.tell(event(NoticeKind.TASK_ESCALATED, task, at), OPERATIONS, whoMayDecide(task));
    }

    /** Sent back to who filed it. */
    void returned(InboxTask task, ApprovalRequest request) {
        notices.tell(
                event(NoticeKind.REQUEST_RETURNED, task, task.createdAt()),
                new Audience.Account(request.initiatorAccountId()));
    }

    void handedOver(InboxTask task, long toPersonId, Instant at) {
        notices.tell(event(NoticeKind.TASK_HANDED_OVER, task, at), Audience.persons(List.of(toPersonId)));
    }

    void urged(InboxTask task, Instant at) {
        notices.tell(event(NoticeKind.TASK_URGED, task, at), whoMayDecide(task));
    }

    void copied(InboxTask task, long toPersonId, Instant at) {
        notices.tell(event(NoticeKind.REQUEST_COPIED, task, at), Audience.persons(List.of(toPersonId)));
    }

    void completed(String taskId, Instant at) {
        notices.settled(taskId, at);
    }

    void cancelled(InboxTask task, Instant at) {
        notices.tell(event(NoticeKind.TASK_WITHDRAWN, task, at), new Audience.Asked());
        notices.settled(task.taskId(), at);
    }

    /** @param finished whether the request's route has ended with this decision */
    void decided(InboxTask task, ApprovalRequest request, Verdict verdict, boolean finished, Instant at) {
        var kind = switch (verdict) {
            case REJECT -> NoticeKind.REQUEST_REJECTED;
            case RETURN -> NoticeKind.REQUEST_SENT_BACK;
            case APPROVE -> finished ? NoticeKind.REQUEST_FINISHED : NoticeKind.REQUEST_APPROVED;
        };
        notices.tell(event(kind, task, at), new Audience.Account(request.initiatorAccountId()));
    }

    private Audience whoMayDecide(InboxTask task) {
        var assignee = task.assigneePersonId();
        if (assignee != null) {
            return Audience.persons(List.of(assignee));
        }
        var request = desk.request(task.kind(), task.requestId());
        return task.node() == ApprovalNode.APPLICANT
                ? new Audience.Account(request.initiatorAccountId())
                : persons(candidates.eligible(request, task.node()));
    }

    private static Audience persons(Collection<PostHolders.Holder> holders) {
        return Audience.persons(
                holders.stream().map(PostHolders.Holder::personId).distinct().toList());
    }

    private static NoticeEvent event(NoticeKind kind, InboxTask task, Instant at) {
        // Of one task each thing happens once, but for what people and reminders do again.
        var key = kind + "/" + task.taskId() + (AGAIN.contains(kind) ? "/" + at.toEpochMilli() : "");
        return new NoticeEvent(
                kind,
                key,
                task.kind().name(),
                task.requestId(),
                task.requestNo(),
                task.projectId(),
                task.node().name(),
                task.taskId(),
                at);
    }
}
