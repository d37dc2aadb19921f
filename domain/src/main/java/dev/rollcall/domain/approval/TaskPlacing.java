package dev.rollcall.domain.approval;

import dev.rollcall.domain.approval.TaskReason.Cause;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down why a task comes before somebody, in the transaction that brings it there. */
@Component
class TaskPlacing {
    private final TaskReasons reasons;
    private final RequestDesk desk;
    private final PostHolders holders;

    TaskPlacing(TaskReasons reasons, RequestDesk desk, PostHolders holders) {
        this.reasons = reasons;
        this.desk = desk;
        this.holders = holders;
    }

    /** @param eligible who may decide it; nobody, for a task that waits unassigned */
    void opened(InboxTask task, List<PostHolders.Holder> eligible, Instant at) {
        reasons.add(task, Cause.OPENED, rule(task), eligible, null, "", at);
    }

    void handedOver(InboxTask task, PostHolders.Holder taker, long accountId, String words, Instant at) {
        reasons.add(task, Cause.HANDED_OVER, rule(task), List.of(taker), accountId, words, at);
    }

    /** The holder's open tasks on the project; those that arrive later name the substitute when they open. */
    void substituted(Substitution arranged, long accountId, Instant at) {
        for (var node : ApprovalNode.values()) {
            holders.of(arranged.projectId(), node).stream()
                    .filter(holder -> holder.personId() == arranged.holderPersonId())
                    .forEach(holder -> substituted(node, holder, arranged, accountId, at));
        }
    }

    private void substituted(
            ApprovalNode node, PostHolders.Holder holder, Substitution arranged, long accountId, Instant at) {
        var substitute = new PostHolders.Holder(
                arranged.substitutePersonId(),
                arranged.substituteName(),
                holder.post(),
                holder.unitName(),
                holder.name());
        for (var task : reasons.open(node.groupKey(arranged.projectId()))) {
            var days = arranged.from() + "/" + arranged.to();
            reasons.add(task, Cause.SUBSTITUTED, rule(task), List.of(substitute), accountId, days, at);
        }
    }

    private TaskRule rule(InboxTask task) {
        return desk.rule(task.kind(), task.requestId(), task.node());
    }
}
