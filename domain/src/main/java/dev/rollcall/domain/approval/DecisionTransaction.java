package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one transaction of a decision: permission and version check, decision row, route, audit row and
 * the engine's step with the domain change it leads to. Judges first; after the first write only
 * success or an exception is possible.
 */
@Component
class DecisionTransaction {
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm:ss");

    private final Accounts accounts;
    private final Inbox inbox;
    private final Decisions decisions;
    private final RequestDesk desk;
    private final RequestSteps steps;
    private final PostHolders holders;
    private final AuditTrail audit;
    private final ApprovalWorkflow workflow;
    private final Clock clock;

    DecisionTransaction(
            Accounts accounts,
            Inbox inbox,
            Decisions decisions,
            RequestDesk desk,
            RequestSteps steps,
            PostHolders holders,
            AuditTrail audit,
            ApprovalWorkflow workflow,
            Clock clock) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.decisions = decisions;
        this.desk = desk;
        this.steps = steps;
        this.holders = holders;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Transactional
    Outcome<DecisionReceipt> decide(DecideTask command, Caller caller) {
        var found = inbox.lock(command.taskId());
        var standing = found.flatMap(task -> accounts.standing(caller.accountId(), task.projectId()));
        if (found.isEmpty() || standing.isEmpty()) {
            return Outcome.refused("TASK_NOT_FOUND"); // not found and not allowed look alike
        }
        var task = found.get();
        if (task.state() != TaskState.OPEN) {
            return closed(command, task, caller);
        }
        var request = desk.request(task.kind(), task.requestId());
        var refusal =
                DecisionRules.judge(command, caller, standing.get(), task, request, decisions.ofRequest(request.id()));
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : Outcome.done(carryOut(command, caller, standing.get(), task, request));
    }

    /** After a lost race: what stands now, without trying again. */
    @Transactional(readOnly = true)
    Outcome<DecisionReceipt> explain(DecideTask command, Caller caller) {
        var task = inbox.find(command.taskId());
        return task.isPresent() && task.get().state() != TaskState.OPEN
                ? closed(command, task.get(), caller)
                : Outcome.refused("PAGE_STALE");
    }

    /** The task is gone: the same decision sent twice is answered again, everybody else reads who decided and when. */
    private Outcome<DecisionReceipt> closed(DecideTask command, InboxTask task, Caller caller) {
        var made = decisions.ofTask(task.taskId());
        if (made.isEmpty()) {
            return Outcome.refused("TASK_WITHDRAWN");
        }
        var decision = made.get();
        if (decision.token().equals(command.token()) && Objects.equals(decision.personId(), caller.personId())) {
            return Outcome.done(receipt(decision.verdict(), task, decision.decidedAt()));
        }
        return Outcome.refused(
                decision.verdict() == Verdict.APPROVE ? "ALREADY_APPROVED" : "ALREADY_REJECTED",
                decision.deciderName(),
                CLOCK_TIME.format(SiteTime.local(decision.decidedAt())));
    }

    private DecisionReceipt carryOut(
            DecideTask command, Caller caller, Standing standing, InboxTask task, ApprovalRequest request) {
        var now = clock.instant();
        var personId = Objects.requireNonNull(caller.personId());
        if (task.assigneePersonId() == null) {
            inbox.assign(task.taskId(), personId, now); // deciding claims (answers 11)
        }
        decisions.add(new Decision(
                task.taskId(),
                command.token(),
                request.id(),
                task.node(),
                command.verdict(),
                command.opinion(),
                caller.accountId(),
                personId,
                caller.displayName(),
                postOf(personId, standing.projectId(), task.node()),
                now,
                command.versionSeen()));
        var state = command.verdict() == Verdict.APPROVE ? StepState.APPROVED : StepState.REJECTED;
        steps.end(request.id(), task.node(), state, null, now);
        desk.touched(request.kind(), request.id());
        audit.done(new AuditTrail.Entry(
                caller,
                "REQUEST_" + command.verdict(),
                "request",
                request.id().toString(),
                request.projectId(),
                Map.of("node", task.node().name(), "task", task.taskId())));
        workflow.complete(task.taskId(), command.verdict());
        return receipt(command.verdict(), task, now);
    }

    private DecisionReceipt receipt(Verdict verdict, InboxTask task, java.time.Instant at) {
        var finished = desk.request(task.kind(), task.requestId()).status() != RequestStatus.OPEN;
        return new DecisionReceipt(task.taskId(), task.requestId(), verdict, at, finished);
    }

    private String postOf(long personId, long projectId, ApprovalNode node) {
        return holders.of(projectId, node).stream()
                .filter(holder -> holder.personId() == personId)
                .map(PostHolders.Holder::post)
                .findFirst()
                .orElse("");
    }
}
