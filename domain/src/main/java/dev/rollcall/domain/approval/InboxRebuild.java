package dev.rollcall.domain.approval;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the inbox with the sequencer's open tasks and mends what differs; the sequencer is right about what is open,
 * requests and routes about what the rows say.
 */
@Service
public class InboxRebuild {
    private final Inbox inbox;
    private final ApprovalWorkflow workflow;
    private final TaskLifecycle lifecycle;
    private final RequestDesk desk;
    private final RequestSteps steps;
    private final Decisions decisions;
    private final Clock clock;

    InboxRebuild(
            Inbox inbox,
            ApprovalWorkflow workflow,
            TaskLifecycle lifecycle,
            RequestDesk desk,
            RequestSteps steps,
            Decisions decisions,
            Clock clock) {
        this.inbox = inbox;
        this.workflow = workflow;
        this.lifecycle = lifecycle;
        this.desk = desk;
        this.steps = steps;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Task ids whose rows, or those of who is barred, are missing, left over, or say anything else than a rebuild would. */
    @Transactional(readOnly = true)
    public List<String> differences() {
        return List.copyOf(compare().keySet());
    }

    /** Adds rows that are missing, corrects those that differ and closes those left over. @return how many were mended */
    @Transactional
    public int mend() {
        var differing = compare();
        differing.forEach((taskId, task) -> {
            if (task.row() == null) {
                close(taskId);
            } else {
                inbox.correct(lifecycle.judged(task.row()), task.barred());
            }
        });
        return differing.size();
    }

    /** @param row what the row should say; null when there should be none */
    private record Right(@Nullable InboxTask row, Set<Long> barred) {
        static final Right NONE = new Right(null, Set.of());

        boolean isWhat(@Nullable InboxTask there, Set<Long> barredThere) {
            return row == null
                    ? there == null && barredThere.isEmpty()
                    : there != null && row.saysTheSameAs(there) && barred.equals(barredThere);
        }
    }

    private TreeMap<String, Right> compare() {
        var there = inbox.allOpen().stream().collect(Collectors.toMap(InboxTask::taskId, Function.identity()));
        var rebuilt = workflow.openTasks().stream()
                .map(this::rebuild)
                .collect(Collectors.toMap(InboxTask::taskId, Function.identity()));
        var barredThere = inbox.allBarred();
        var taskIds = new TreeSet<>(there.keySet());
        taskIds.addAll(rebuilt.keySet());
        taskIds.addAll(barredThere.keySet());
        var differing = new TreeMap<String, Right>();
        for (var taskId : taskIds) {
            var row = rebuilt.get(taskId);
            var right = row == null ? Right.NONE : new Right(row, lifecycle.barred(row));
            if (!right.isWhat(there.get(taskId), barredThere.getOrDefault(taskId, Set.of()))) {
                differing.put(taskId, right);
            }
        }
        return differing;
    }

    private InboxTask rebuild(ApprovalWorkflow.OpenTask task) {
        var openedAt = steps.of(task.requestId()).stream()
                .filter(step -> task.taskId().equals(step.taskId()))
                .map(RequestStep::startedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(clock::instant);
        return lifecycle.row(desk.request(task.kind(), task.requestId()), task.node(), task.taskId(), openedAt);
    }

    private void close(String taskId) {
        var state = decisions.ofTask(taskId).isPresent() ? TaskState.DONE : TaskState.CANCELLED;
        inbox.close(taskId, state, clock.instant());
    }
}
