package dev.rollcall.domain.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the inbox with the sequencer's open tasks and mends what differs; the sequencer is right about what is open. */
@Service
public class InboxRebuild {
    private final Inbox inbox;
    private final ApprovalWorkflow workflow;
    private final TaskLifecycle lifecycle;
    private final RequestDesk desk;
    private final Clock clock;

    InboxRebuild(Inbox inbox, ApprovalWorkflow workflow, TaskLifecycle lifecycle, RequestDesk desk, Clock clock) {
        this.inbox = inbox;
        this.workflow = workflow;
        this.lifecycle = lifecycle;
        this.desk = desk;
        this.clock = clock;
    }

    /** Task ids whose rows are missing, left over, or say another request or node than the sequencer does. */
    @Transactional(readOnly = true)
    public List<String> differences() {
        var open = new TreeMap<String, String>();
        inbox.allOpen().forEach(row -> open.put(row.taskId(), row.requestId() + "/" + row.node()));
        var differing = new ArrayList<String>();
        for (var task : workflow.openTasks()) {
            var row = open.remove(task.taskId());
            if (!(task.requestId() + "/" + task.node()).equals(row)) {
                differing.add(task.taskId());
            }
        }
        differing.addAll(open.keySet());
        return differing;
    }

    /** Adds rows that are missing and closes rows that are left over. @return how many rows were mended */
    @Transactional
    public int mend() {
        var differing = differences();
        var engine = new TreeMap<String, ApprovalWorkflow.OpenTask>();
        workflow.openTasks().forEach(task -> engine.put(task.taskId(), task));
        for (var taskId : differing) {
            var task = engine.get(taskId);
            if (task == null) {
                inbox.close(taskId, TaskState.CANCELLED, clock.instant());
            } else {
                var request = desk.request(task.kind(), task.requestId());
                inbox.add(lifecycle.row(request, task.node(), taskId, clock.instant()));
            }
        }
        return differing.size();
    }
}
