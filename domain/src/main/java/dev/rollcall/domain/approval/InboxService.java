package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Page;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 待办: what waits for somebody, and claiming it. */
@Service
@Transactional(readOnly = true)
public class InboxService {
    private final Inbox inbox;
    private final Accounts accounts;
    private final RequestDesk desk;
    private final Candidates candidates;
    private final Decisions decisions;
    private final AuditTrail audit;
    private final Clock clock;

    InboxService(
            Inbox inbox,
            Accounts accounts,
            RequestDesk desk,
            Candidates candidates,
            Decisions decisions,
            AuditTrail audit,
            Clock clock) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.desk = desk;
        this.candidates = candidates;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Open tasks of the caller's posts; empty for accounts without a natural person, except platform operations. */
    public Page<InboxItem> page(Caller caller, InboxQuery query) {
        return reader(caller).map(reader -> inbox.page(query, reader)).orElseGet(Page::empty);
    }

    public InboxCounts counts(Caller caller) {
        return reader(caller).map(inbox::counts).orElseGet(() -> new InboxCounts(0, 0, 0, Map.of()));
    }

    /** The task within the caller's reach, open or closed; empty when unknown or out of reach. */
    public Optional<TaskPage> task(Caller caller, String taskId) {
        var found = inbox.find(taskId);
        var standing = found.flatMap(task -> accounts.standing(caller.accountId(), task.projectId()));
        if (found.isEmpty() || standing.isEmpty()) {
            return Optional.empty();
        }
        var task = found.get();
        var request = desk.request(task.kind(), task.requestId());
        if (!standing.get().reachesUnit(request.unitId())) {
            return Optional.empty();
        }
        // Judged as an approval without words: what remains is what bars the person, not what they wrote.
        var command = new DecideTask(taskId, Verdict.APPROVE, "", request.version(), new UUID(0, 0));
        var barred =
                DecisionRules.judge(command, caller, standing.get(), task, request, decisions.ofRequest(request.id()));
        return Optional.of(new TaskPage(task, barred, request.version(), candidates.eligible(request, task.node())));
    }

    /** 认领: takes a shared task for oneself, so that the others see who is at it (answers 11). */
    @Transactional
    public Outcome<InboxTask> claim(Caller caller, String taskId) {
        return assign(caller, taskId, caller.personId(), "TASK_CLAIM");
    }

    /** Gives a claimed task back to the group. */
    @Transactional
    public Outcome<InboxTask> release(Caller caller, String taskId) {
        return assign(caller, taskId, null, "TASK_RELEASE");
    }

    private Outcome<InboxTask> assign(
            Caller caller, String taskId, @org.jspecify.annotations.Nullable Long to, String action) {
        var locked = inbox.lock(taskId);
        var page = task(caller, taskId);
        if (locked.isEmpty() || page.isEmpty()) {
            return Outcome.refused("TASK_NOT_FOUND");
        }
        if (locked.get().state() != TaskState.OPEN) {
            return Outcome.refused("TASK_CLOSED");
        }
        if (page.get().barred().isPresent()) {
            return Outcome.refused(page.get().barred().get());
        }
        inbox.assign(taskId, to, clock.instant());
        audit.done(new AuditTrail.Entry(
                caller, action, "task", taskId, locked.get().projectId(), Map.of()));
        return Outcome.done(inbox.find(taskId).orElseThrow());
    }

    private Optional<Inbox.Reader> reader(Caller caller) {
        var ops = caller.is(Role.PLATFORM_OPS);
        if (caller.personId() == null && !ops) {
            return Optional.empty();
        }
        var person = Objects.requireNonNullElse(caller.personId(), 0L);
        return Optional.of(new Inbox.Reader(caller.accountId(), person, groups(caller), ops, clock.instant()));
    }

    private Set<String> groups(Caller caller) {
        var keys = new HashSet<String>();
        for (Standing standing : accounts.standings(caller.accountId())) {
            for (var node : ApprovalNode.values()) {
                if (standing.roles().stream().anyMatch(node.roles()::contains)) {
                    keys.add(node.groupKey(standing.projectId()));
                }
            }
        }
        return keys;
    }
}
