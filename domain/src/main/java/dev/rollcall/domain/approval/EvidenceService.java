package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grade and doubts of tasks, for lists and for deciding many at once. */
@Service
@Transactional(readOnly = true)
public class EvidenceService {
    /** How many tasks may be asked for at once; as many as are decided at once. */
    public static final int MOST = 100;

    private final EvidenceTasks tasks;
    private final ObjectProvider<RequestEvidence> evidence;
    private final Seats seats;

    EvidenceService(EvidenceTasks tasks, ObjectProvider<RequestEvidence> evidence, Seats seats) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.seats = seats;
    }

    /**
     * By task id, in a number of statements that does not grow with the number of tasks of a project. Missing are tasks
     * that are unknown or out of the caller's reach, and tasks of kinds that have no evidence.
     *
     * @throws IllegalArgumentException for more than {@link #MOST} tasks
     */
    public Map<String, TaskEvidence> of(Caller caller, Collection<String> taskIds) {
        if (taskIds.size() > MOST) {
            throw new IllegalArgumentException(taskIds.size() + " tasks at once");
        }
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        var groups = seats.standIns(caller).stream()
                .flatMap(each -> each.groupKeys().stream())
                .collect(Collectors.toSet());
        var byKind = tasks.within(caller.accountId(), groups, taskIds).stream()
                .collect(Collectors.groupingBy(EvidenceTasks.Task::kind));
        var found = new HashMap<String, TaskEvidence>();
        byKind.forEach((kind, of) -> found.putAll(of(kind, of)));
        return found;
    }

    private Map<String, TaskEvidence> of(RequestKind kind, List<EvidenceTasks.Task> of) {
        var requests = of.stream().map(EvidenceTasks.Task::requestId).distinct().toList();
        Map<UUID, TaskEvidence> summaries = evidence.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .map(each -> each.summaries(requests))
                .orElse(Map.of());
        return of.stream()
                .filter(task -> summaries.containsKey(task.requestId()))
                .collect(Collectors.toMap(EvidenceTasks.Task::taskId, task -> summaries.get(task.requestId())));
    }
}
