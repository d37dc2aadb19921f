package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办: who filed a request asks whoever has it to hurry, at most once in four working hours. */
@Component
class RequestUrging {
    static final int WORKING_HOURS = 4;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final HistoryService history;
    private final Inbox inbox;
    private final TaskActions actions;
    private final WorkingTime workingTime;
    private final TaskNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    RequestUrging(
            HistoryService history,
            Inbox inbox,
            TaskActions actions,
            WorkingTime workingTime,
            TaskNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.history = history;
        this.inbox = inbox;
        this.actions = actions;
        this.workingTime = workingTime;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why this reader of the request cannot urge it now. */
    Optional<Refusal> barred(Caller caller, ApprovalRequest request) {
        if (!filed(caller, request)) {
            return Optional.of(Refusal.of("URGE_NOT_YOURS"));
        }
        if (request.status() != RequestStatus.OPEN) {
            return Optional.of(Refusal.of("REQUEST_CLOSED"));
        }
        if (inbox.ofRequest(request.id()).stream()
                .anyMatch(task -> task.state() == TaskState.OPEN && task.node() == ApprovalNode.APPLICANT)) {
            return Optional.of(Refusal.of("URGE_OWN_TURN"));
        }
        return actions.lastUrged(request.id())
                .map(last -> workingTime.afterHours(last, WORKING_HOURS))
                .filter(next -> clock.instant().isBefore(next))
                .map(next -> Refusal.of("URGED_LATELY", WORKING_HOURS, MOMENT.format(SiteTime.local(next))));
    }

    static boolean filed(Caller caller, ApprovalRequest request) {
        return caller.accountId() == request.initiatorAccountId()
                || caller.personId() != null && caller.personId().equals(request.initiatorPersonId());
    }

    @Transactional
    Outcome<Instant> urge(Caller caller, RequestKind kind, java.util.UUID requestId) {
        // Locked before anything is judged: of two clicks the second finds the first.
        inbox.ofRequest(requestId).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .forEach(task -> inbox.lock(task.taskId()));
        var story = history.story(caller, kind, requestId);
        if (story.isEmpty()) {
            return Outcome.refused("REQUEST_NOT_FOUND");
        }
        var request = story.get().request();
        var barred = barred(caller, request);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var now = clock.instant();
        for (var task : inbox.ofRequest(requestId)) {
            if (task.state() == TaskState.OPEN) {
                actions.add(TaskAction.of(TaskAction.Kind.URGED, task, caller.accountId(), null, "", now));
                notices.urged(task, now);
                audit.done(new AuditTrail.Entry(
                        caller,
                        "TASK_URGE",
                        "request",
                        requestId.toString(),
                        task.projectId(),
                        Map.of("task", task.taskId(), "node", task.node().name())));
            }
        }
        return Outcome.done(now);
    }
}
