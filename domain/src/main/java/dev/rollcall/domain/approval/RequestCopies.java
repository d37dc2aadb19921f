package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 抄送: who may decide a task shows its request to somebody whose reach covers it anyway. A copy opens nothing and
 * lets nothing be changed.
 */
@Component
class RequestCopies {
    private static final int WORDS_MOST = 500;

    private final TaskPages pages;
    private final RequestDesk desk;
    private final Accounts accounts;
    private final TaskCopies copies;
    private final TaskNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    RequestCopies(
            TaskPages pages,
            RequestDesk desk,
            Accounts accounts,
            TaskCopies copies,
            TaskNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.accounts = accounts;
        this.copies = copies;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Refusal> barred(Caller caller, TaskPage page) {
        if (page.task().state() != TaskState.OPEN) {
            return Optional.of(Refusal.of("TASK_CLOSED"));
        }
        return page.barred().isEmpty() && readers(caller, page).isEmpty()
                ? Optional.of(Refusal.of("NOBODY_TO_COPY"))
                : page.barred();
    }

    /** Everybody who may read the request, without the caller. */
    List<PostHolders.Holder> able(Caller caller, TaskPage page) {
        var task = page.task();
        var request = desk.request(task.kind(), task.requestId());
        return copies.readers(task.projectId(), request.unitId()).stream()
                .filter(reader -> !Objects.equals(reader.who().personId(), caller.personId()))
                .filter(reader -> accounts.standing(reader.accountId(), task.projectId())
                        .filter(standing -> desk.mayRead(standing, request))
                        .isPresent())
                .map(TaskCopies.Reader::who)
                .toList();
    }

    /** Everybody who may read the request and has no copy of this task yet, without the caller. */
    List<PostHolders.Holder> readers(Caller caller, TaskPage page) {
        return able(caller, page).stream()
                .filter(reader -> !copies.has(page.task().taskId(), reader.personId()))
                .toList();
    }

    @Transactional
    Outcome<InboxTask> copy(Caller caller, String taskId, long toPersonId, String words) {
        var page = pages.locked(caller, taskId);
        if (page.isEmpty()) {
            return Outcome.refused("TASK_NOT_FOUND");
        }
        var barred = barred(caller, page.get());
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (readers(caller, page.get()).stream().noneMatch(reader -> reader.personId() == toPersonId)) {
            return Outcome.refused("COPY_NOT_ALLOWED");
        }
        if (words.length() > WORDS_MOST) {
            return Outcome.refused("TEXT_TOO_LONG", WORDS_MOST);
        }
        var task = page.get().task();
        var now = clock.instant();
        copies.add(task, caller.accountId(), toPersonId, words, now);
        notices.copied(task, toPersonId, now);
        audit.done(ActRecord.of(caller, "TASK_COPY", task, toPersonId));
        return Outcome.done(task);
    }
}
