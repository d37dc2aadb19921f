package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转办: gives an open task to one other person entitled to its post. Who may decide it may hand it over; so may, within
 * their reach, the region's administrators and platform operations, for tasks that got stuck.
 */
@Component
class TaskTransfers {
    static final int WORDS_LEAST = 2;
    static final int WORDS_MOST = 500;
    private static final Set<String> AVOIDANCE = Set.of("OWN_REQUEST", "CONCERNS_YOURSELF");

    private final Inbox inbox;
    private final TaskPages pages;
    private final Accounts accounts;
    private final TaskActions actions;
    private final TaskNotices notices;
    private final TaskPlacing placing;
    private final AuditTrail audit;
    private final Clock clock;

    TaskTransfers(
            Inbox inbox,
            TaskPages pages,
            Accounts accounts,
            TaskActions actions,
            TaskNotices notices,
            TaskPlacing placing,
            AuditTrail audit,
            Clock clock) {
        this.inbox = inbox;
        this.pages = pages;
        this.accounts = accounts;
        this.actions = actions;
        this.notices = notices;
        this.placing = placing;
        this.audit = audit;
        this.clock = clock;
    }

    /** To whom that page's task may go: everybody entitled who can act, without its reader and who has it already. */
    List<PostHolders.Holder> takers(Caller caller, TaskPage page) {
        return page.candidates().stream()
                .filter(holder -> holder.inPlaceOf() == null)
                .filter(holder -> !Objects.equals(holder.personId(), caller.personId()))
                .filter(holder -> !Objects.equals(holder.personId(), page.task().assigneePersonId()))
                .filter(holder -> actions.ableToAct(holder.personId()).isPresent())
                .toList();
    }

    /** Why that reader cannot hand the task over at all. */
    Optional<Refusal> barred(Caller caller, TaskPage page) {
        if (page.task().state() != TaskState.OPEN) {
            return Optional.of(Refusal.of("TASK_CLOSED"));
        }
        var barred =
                page.barred().filter(refusal -> AVOIDANCE.contains(refusal.code()) || !oversees(caller, page.task()));
        return barred.isEmpty() && takers(caller, page).isEmpty()
                ? Optional.of(Refusal.of("NOBODY_ELSE_ENTITLED"))
                : barred;
    }

    private boolean oversees(Caller caller, InboxTask task) {
        return accounts.standing(caller.accountId(), task.projectId())
                .filter(standing -> standing.isAny(Role.REG_COUNTY, Role.REG_CITY, Role.REG_PROV, Role.PLATFORM_OPS))
                .isPresent();
    }

    @Transactional
    Outcome<InboxTask> transfer(Caller caller, String taskId, long toPersonId, String words) {
        var page = pages.locked(caller, taskId);
        if (page.isEmpty()) {
            return Outcome.refused("TASK_NOT_FOUND");
        }
        var barred = barred(caller, page.get());
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var taker = takers(caller, page.get()).stream()
                .filter(holder -> holder.personId() == toPersonId)
                .findFirst();
        if (taker.isEmpty()) {
            return Outcome.refused("TRANSFER_NOT_ENTITLED");
        }
        if (words.length() < WORDS_LEAST || words.length() > WORDS_MOST) {
            return Outcome.refused("ACTION_NEEDS_WORDS", WORDS_LEAST, WORDS_MOST);
        }
        var now = clock.instant();
        inbox.assign(taskId, toPersonId, now);
        var task = page.get().task();
        actions.add(TaskAction.of(TaskAction.Kind.TRANSFERRED, task, caller.accountId(), toPersonId, words, now));
        placing.handedOver(task, taker.get(), caller.accountId(), words, now);
        notices.handedOver(task, toPersonId, now);
        audit.done(ActRecord.of(caller, "TASK_TRANSFER", task, toPersonId));
        return Outcome.done(inbox.find(taskId).orElseThrow());
    }
}
