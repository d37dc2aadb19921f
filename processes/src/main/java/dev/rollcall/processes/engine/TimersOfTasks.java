package dev.rollcall.processes.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The two timers of an open task: its reminder is a listener of the task, its escalation an event on its edge. */
@Component
class TimersOfTasks {
    private static final int MOST = 10;

    private final TaskService tasks;
    private final ManagementService jobs;

    TimersOfTasks(TaskService tasks, ManagementService jobs) {
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /** What has rung has no timer any more, and stays as it is. A request has one open task, so its timers are the task's. */
    void move(String taskId, Instant remindAt, Instant escalateAt) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return;
        }
        var timers = jobs.createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .timers()
                .listPage(0, MOST);
        for (var timer : timers) {
            jobs.setJobDuedate(timer.getId(), Date.from(isReminder(timer) ? remindAt : escalateAt));
        }
    }

    private boolean isReminder(Job timer) {
        var definition = jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        return TimerTaskListenerJobHandler.TYPE.equals(definition.getJobType());
    }
}
