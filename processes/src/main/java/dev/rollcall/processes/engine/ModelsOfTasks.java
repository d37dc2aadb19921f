package dev.rollcall.processes.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What the model knows that a task runs on; a request stays on the version of the model it began with. */
@Component
class ModelsOfTasks {
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Map<String, Boolean> returnsByDefinition = new ConcurrentHashMap<>();

    ModelsOfTasks(TaskService tasks, RepositoryService repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    /** False for a task that is not open. */
    boolean knowReturns(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return task != null && returnsByDefinition.computeIfAbsent(task.getProcessDefinitionId(), this::read);
    }

    private boolean read(String definitionId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementById(Revision.GATEWAY) != null;
    }
}
