package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.Substitutions.Duty;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one transaction of a decision: permission and version check, decision row, route, audit row, the
 * engine's step with the domain change it leads to, and who is to be told. Judges first; after the first write only
 * success or an exception is possible.
 */
@Component
class DecisionTransaction {
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm:ss");

    private final Seats seats;
    private final Inbox inbox;
    private final Decisions decisions;
    private final RequestDesk desk;
    private final RequestSteps steps;
    private final PostHolders holders;
    private final TaskOpinions opinions;
    private final Candidates candidates;
    private final AuditTrail audit;
    private final SendingBack sendingBack;
    private final OpinionFiles files;
    private final ApprovalWorkflow workflow;
    private final TaskNotices notices;
    private final DecisionEvidence evidence;
    private final Clock clock;

    DecisionTransaction(
            Seats seats,
            Inbox inbox,
            Decisions decisions,
            RequestDesk desk,
            RequestSteps steps,
            PostHolders holders,
            TaskOpinions opinions,
            Candidates candidates,
            AuditTrail audit,
            SendingBack sendingBack,
            OpinionFiles files,
            ApprovalWorkflow workflow,
            TaskNotices notices,
            DecisionEvidence evidence,
            Clock clock) {
        this.seats = seats;
        this.inbox = inbox;
        this.decisions = decisions;
        this.desk = desk;
        this.steps = steps;
        this.holders = holders;
        this.opinions = opinions;
        this.candidates = candidates;
        this.audit = audit;
        this.sendingBack = sendingBack;
        this.files = files;
        this.workflow = workflow;
        this.notices = notices;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Transactional
    Outcome<DecisionReceipt> decide(DecideTask command, Caller caller) {
        var found = inbox.lock(command.taskId());
        var seat = found.flatMap(task -> seats.at(caller, task.projectId(), task.node()));
        if (found.isEmpty() || seat.isEmpty()) {
            return Outcome.refused("TASK_NOT_FOUND"); // not found and not allowed look alike
        }
        if (found.get().state() != TaskState.OPEN) {
            return closed(command, found.get(), caller);
        }
        var request = desk.request(found.get().kind(), found.get().requestId());
        var task = candidates.asItCounts(found.get(), request);
        var before = decisions.standing(request.id());
        var refusal = DecisionRules.judge(command, caller, seat.get(), task, request, before)
                .or(() -> awaited(task))
                .or(() -> sendingBack.judge(command, task))
                .or(() -> files.judge(command, caller, request.projectId()))
                .or(() -> barredByNow(command.verdict(), request));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var shown = evidence.of(request, task.node()); // read once: what is judged here is what is kept
        var doubted = evidence.judge(command, shown);
        return doubted.isPresent()
                ? Outcome.refused(doubted.get())
                : Outcome.done(carryOut(command, caller, inPlaceOf(seat.get(), request, before), task, request, shown));
    }

    /** Null for who holds the post. */
    private static @Nullable Duty inPlaceOf(Seats.Seat seat, ApprovalRequest request, List<Decision> before) {
        return seat.own() ? null : seat.free(request, before).get(0);
    }

    /** 委派 and 前加签 come back first. */
    private Optional<Refusal> awaited(InboxTask task) {
        return opinions.ofTask(task.taskId()).stream()
                .filter(TaskOpinion::holdsUp)
                .findFirst()
                .map(each -> Refusal.of("OPINION_AWAITED", each.askedName()));
    }

    private Optional<Refusal> barredByNow(Verdict verdict, ApprovalRequest request) {
        return verdict == Verdict.APPROVE ? desk.effects(request.kind()).barsApproval(request.id()) : Optional.empty();
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
        var who = decision.deciderName();
        var when = CLOCK_TIME.format(SiteTime.local(decision.decidedAt()));
        return Outcome.refused(
                switch (decision.verdict()) {
                    case APPROVE -> Refusal.of("ALREADY_APPROVED", who, when);
                    case REJECT -> Refusal.of("ALREADY_REJECTED", who, when);
                    case RETURN -> Refusal.of("ALREADY_RETURNED", who, when);
                });
    }

    private DecisionReceipt carryOut(
            DecideTask command,
            Caller caller,
            @Nullable Duty duty,
            InboxTask task,
            ApprovalRequest request,
            Optional<ShownEvidence> shown) {
        var now = clock.instant();
        var personId = Objects.requireNonNull(caller.personId());
        if (task.assigneePersonId() == null) {
            inbox.assign(task.taskId(), personId, now); // deciding claims (answers 11)
        }
        var decision = new Decision(
                task.taskId(),
                command.token(),
                request.id(),
                task.node(),
                command.verdict(),
                command.opinion(),
                caller.accountId(),
                personId,
                caller.displayName(),
                duty == null ? postOf(personId, task.projectId(), task.node()) : duty.post(),
                duty == null ? null : duty.holderPersonId(),
                duty == null ? null : duty.holderName(),
                command.returnTo(),
                DecisionEvidence.answer(command, shown),
                now,
                command.versionSeen(),
                null);
        decisions.add(decision);
        files.attach(command, caller, request.projectId());
        leaves(task, command, now);
        desk.touched(request.kind(), request.id());
        audit.done(new AuditTrail.Entry(
                caller,
                "REQUEST_" + command.verdict(),
                "request",
                request.id().toString(),
                request.projectId(),
                recorded(command, decision, shown)));
        goesOn(task, command);
        var receipt = receipt(command.verdict(), task, now);
        if (command.returnTo() != ApprovalNode.APPLICANT) { // who has to revise is told with the task
            notices.decided(task, request, command.verdict(), receipt.finished(), now);
        }
        return receipt;
    }

    private Map<String, String> recorded(DecideTask command, Decision decision, Optional<ShownEvidence> shown) {
        var said = new HashMap<>(
                Map.of("node", decision.node().name(), "task", decision.taskId(), "decision", decision.digest()));
        if (command.bulkSet() != null) {
            said.put("bulk", command.bulkSet().toString());
        }
        shown.ifPresent(each -> said.putAll(evidence.freeze(decision, each)));
        return said;
    }

    private void leaves(InboxTask task, DecideTask command, Instant now) {
        switch (command.verdict()) {
            case APPROVE -> steps.end(task.requestId(), task.node(), StepState.APPROVED, null, now);
            case REJECT -> steps.end(task.requestId(), task.node(), StepState.REJECTED, null, now);
            case RETURN -> sendingBack.reroute(task, Objects.requireNonNull(command.returnTo()), now);
        }
    }

    private void goesOn(InboxTask task, DecideTask command) {
        if (command.verdict() == Verdict.RETURN) {
            workflow.sendBack(task.taskId(), Objects.requireNonNull(command.returnTo()));
        } else {
            workflow.complete(task.taskId(), command.verdict());
        }
    }

    private DecisionReceipt receipt(Verdict verdict, InboxTask task, Instant at) {
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
