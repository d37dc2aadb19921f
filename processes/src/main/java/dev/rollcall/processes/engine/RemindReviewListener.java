package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.TaskEvents;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The reminder of a task that nobody has decided (answers 13). */
@Component("remindReview")
class RemindReviewListener implements TaskListener {
    private final TaskEvents events;

    RemindReviewListener(TaskEvents events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        events.reminded(task.getId());
    }
}
