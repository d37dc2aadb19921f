package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import java.util.Map;

/** The audit record of an act on a task that turns to another person. */
final class ActRecord {

    private ActRecord() {}

    static AuditTrail.Entry of(Caller caller, String action, InboxTask task, long toPersonId) {
        return new AuditTrail.Entry(
                caller,
                action,
                "request",
                task.requestId().toString(),
                task.projectId(),
                Map.of("task", task.taskId(), "node", task.node().name(), "toPerson", Long.toString(toPersonId)));
    }
}
