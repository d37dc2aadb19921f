package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 退回: whom a request may be sent back to, and what becomes of its route. Whoever is asked again, everything from there
 * on is asked again; what was said stays and no longer counts.
 */
@Component
class SendingBack {
    private final RequestSteps steps;
    private final Decisions decisions;
    private final ApprovalWorkflow workflow;

    SendingBack(RequestSteps steps, Decisions decisions, ApprovalWorkflow workflow) {
        this.steps = steps;
        this.decisions = decisions;
        this.workflow = workflow;
    }

    /** The applicant first, then every node whose approval stands, in order; empty on a model that knows no returns. */
    List<ApprovalNode> targets(InboxTask task) {
        if (task.state() != TaskState.OPEN
                || task.node() == ApprovalNode.APPLICANT
                || !workflow.canSendBack(task.taskId())) {
            return List.of();
        }
        var targets = new ArrayList<ApprovalNode>();
        targets.add(ApprovalNode.APPLICANT);
        steps.of(task.requestId()).stream()
                .filter(step -> step.state() == StepState.APPROVED)
                .map(RequestStep::node)
                .forEach(targets::add);
        return List.copyOf(targets);
    }

    Optional<Refusal> judge(DecideTask command, InboxTask task) {
        if (command.verdict() != Verdict.RETURN) {
            return Optional.empty();
        }
        var targets = targets(task);
        if (targets.isEmpty()) {
            return Optional.of(Refusal.of("RETURN_NOT_DRAWN"));
        }
        return command.returnTo() != null && targets.contains(command.returnTo())
                ? Optional.empty()
                : Optional.of(Refusal.of("RETURN_NOT_THERE"));
    }

    /** The route and what counts on it; the sequencer is told by who calls. */
    void reroute(InboxTask task, ApprovalNode to, Instant at) {
        var route = route(task.requestId());
        var again = to == ApprovalNode.APPLICANT ? route : route.subList(route.indexOf(to), route.size());
        decisions.supersede(task.requestId(), again, task.taskId(), at);
        steps.sendBack(task.requestId(), task.node(), again, planned(to, again), at);
    }

    private static List<ApprovalNode> planned(ApprovalNode to, List<ApprovalNode> again) {
        var planned = new ArrayList<ApprovalNode>();
        if (to == ApprovalNode.APPLICANT) {
            planned.add(to);
        }
        planned.addAll(again);
        return planned;
    }

    /** The nodes of the request's way in order, each once, however often it was asked. */
    private List<ApprovalNode> route(UUID requestId) {
        var nodes = new LinkedHashSet<ApprovalNode>();
        steps.of(requestId).stream()
                .map(RequestStep::node)
                .filter(node -> node != ApprovalNode.APPLICANT)
                .forEach(nodes::add);
        return List.copyOf(nodes);
    }
}
