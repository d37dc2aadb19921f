package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.ApprovalWorkflow.OpenTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reads every open user task from the engine, page by page; for comparison and rebuild, never for a list. */
@Component
class OpenTasks {
    private static final int PAGE = 500;

    private final RuntimeService runtime;
    private final TaskService tasks;

    OpenTasks(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    List<OpenTask> of(ApprovalProcess process) {
        var open = new ArrayList<OpenTask>();
        var query = tasks.createTaskQuery()
                .processDefinitionKey(process.key())
                .orderByTaskId()
                .asc();
        for (var page = query.listPage(0, PAGE); !page.isEmpty(); page = query.listPage(open.size(), PAGE)) {
            var requests = requestsOf(page);
            for (var task : page) {
                var node = Objects.requireNonNull(process.tasks().get(task.getTaskDefinitionKey()));
                var request = Objects.requireNonNull(requests.get(task.getProcessInstanceId()));
                open.add(new OpenTask(task.getId(), process.kind(), request, node));
            }
        }
        return open;
    }

    private Map<String, UUID> requestsOf(List<Task> page) {
        var ids = page.stream().map(Task::getProcessInstanceId).collect(Collectors.toCollection(HashSet::new));
        return runtime.createProcessInstanceQuery().processInstanceIds(ids).listPage(0, PAGE).stream()
                .collect(Collectors.toMap(
                        ProcessInstance::getProcessInstanceId, each -> UUID.fromString(each.getBusinessKey())));
    }
}
