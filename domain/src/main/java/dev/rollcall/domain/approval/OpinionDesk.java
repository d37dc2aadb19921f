package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of asking for an opinion, giving it and doing without it: judge, then the rows and the audit row. */
@Component
class OpinionDesk {
    private static final int WORDS_LEAST = 2;
    private static final int QUESTION_MOST = 500;
    private static final int OPINION_MOST = 2_000;

    private final Inbox inbox;
    private final TaskPages pages;
    private final TaskTransfers transfers;
    private final RequestCopies copies;
    private final TaskOpinions opinions;
    private final TaskActions actions;
    private final AuditTrail audit;
    private final Clock clock;

    OpinionDesk(
            Inbox inbox,
            TaskPages pages,
            TaskTransfers transfers,
            RequestCopies copies,
            TaskOpinions opinions,
            TaskActions actions,
            AuditTrail audit,
            Clock clock) {
        this.inbox = inbox;
        this.pages = pages;
        this.transfers = transfers;
        this.copies = copies;
        this.opinions = opinions;
        this.actions = actions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of whom: for 委派 who is entitled to the post, else whoever may read; nobody concerned, nobody asked already. */
    List<PostHolders.Holder> askable(Caller caller, TaskPage page, TaskOpinion.Kind kind) {
        var task = page.task();
        var asked = opinions.ofTask(task.taskId()).stream()
                .filter(TaskOpinion::isAwaited)
                .map(TaskOpinion::askedPersonId)
                .toList();
        var people = kind == TaskOpinion.Kind.DELEGATED ? transfers.takers(caller, page) : copies.able(caller, page);
        return people.stream()
                .filter(each -> !asked.contains(each.personId()))
                .filter(each -> !Objects.equals(each.personId(), task.initiatorPersonId()))
                .filter(each -> !Objects.equals(each.personId(), task.subjectPersonId()))
                .toList();
    }

    Optional<Refusal> barred(Caller caller, TaskPage page, TaskOpinion.Kind kind) {
        if (page.task().state() != TaskState.OPEN) {
            return Optional.of(Refusal.of("TASK_CLOSED"));
        }
        return page.barred().isEmpty() && askable(caller, page, kind).isEmpty()
                ? Optional.of(Refusal.of("NOBODY_TO_ASK"))
                : page.barred();
    }

    @Transactional
    Outcome<InboxTask> ask(Caller caller, String taskId, TaskOpinion.Kind kind, long person, String question) {
        var locked = inbox.lock(taskId);
        var page = pages.of(caller, taskId);
        if (locked.isEmpty() || page.isEmpty()) {
            return Outcome.refused("TASK_NOT_FOUND");
        }
        var barred = barred(caller, page.get(), kind);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (askable(caller, page.get(), kind).stream().noneMatch(each -> each.personId() == person)) {
            return Outcome.refused("ASK_NOT_ALLOWED");
        }
        if (question.length() < WORDS_LEAST || question.length() > QUESTION_MOST) {
            return Outcome.refused("ACTION_NEEDS_WORDS", WORDS_LEAST, QUESTION_MOST);
        }
        var now = clock.instant();
        var task = locked.get();
        var asker = Objects.requireNonNull(caller.personId());
        if (kind != TaskOpinion.Kind.SIGN_AFTER) {
            inbox.assign(taskId, asker, now); // the decision stays with who asked
        }
        opinions.ask(kind, taskId, asker, person, question, now);
        record(caller, TaskAction.Kind.valueOf(kind.name()), task, person, question, now);
        return Outcome.done(inbox.find(taskId).orElseThrow());
    }

    @Transactional
    Outcome<TaskOpinion> give(Caller caller, long id, String words) {
        var found = opinions.find(id)
                .filter(each -> Objects.equals(each.askedPersonId(), caller.personId()))
                .filter(each -> pages.of(caller, each.task().taskId()).isPresent());
        if (found.isEmpty()) {
            return Outcome.refused("OPINION_NOT_FOUND");
        }
        inbox.lock(found.get().task().taskId());
        var asked = opinions.find(id).orElseThrow();
        if (!asked.isAwaited()) {
            return Outcome.refused("OPINION_CLOSED");
        }
        if (words.length() < WORDS_LEAST || words.length() > OPINION_MOST) {
            return Outcome.refused("ACTION_NEEDS_WORDS", WORDS_LEAST, OPINION_MOST);
        }
        var now = clock.instant();
        opinions.give(id, words, now);
        record(caller, TaskAction.Kind.OPINION_GIVEN, asked.task(), asked.askedByPersonId(), words, now);
        return Outcome.done(opinions.find(id).orElseThrow());
    }

    /** 减签: every opinion awaited on that task that the caller asked for. */
    @Transactional
    Outcome<InboxTask> takeBack(Caller caller, String taskId) {
        var locked = inbox.lock(taskId);
        var mine = awaitedOf(caller, taskId);
        if (locked.isEmpty() || mine.isEmpty() || pages.of(caller, taskId).isEmpty()) {
            return Outcome.refused("OPINION_NOT_FOUND");
        }
        var now = clock.instant();
        for (var each : mine) {
            opinions.takeBack(each.id(), now);
            record(caller, TaskAction.Kind.OPINION_DROPPED, locked.get(), each.askedPersonId(), "", now);
        }
        return Outcome.done(locked.get());
    }

    List<TaskOpinion> awaitedOf(Caller caller, String taskId) {
        return opinions.ofTask(taskId).stream()
                .filter(TaskOpinion::isAwaited)
                .filter(each -> Objects.equals(each.askedByPersonId(), caller.personId()))
                .toList();
    }

    private void record(Caller caller, TaskAction.Kind kind, InboxTask task, long person, String words, Instant at) {
        actions.add(TaskAction.of(kind, task, caller.accountId(), person, words, at));
        audit.done(new AuditTrail.Entry(
                caller,
                "TASK_" + kind,
                "request",
                task.requestId().toString(),
                task.projectId(),
                Map.of("task", task.taskId(), "node", task.node().name(), "person", Long.toString(person))));
    }
}
