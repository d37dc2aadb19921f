package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.TaskEvents;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts an {@link InboxListener} on every user task of every model, so that no model can forget the inbox. */
final class InboxWiring extends AbstractBpmnParseListener {
    private final Processes processes;
    private final Supplier<TaskEvents> events;

    InboxWiring(Processes processes, Supplier<TaskEvents> events) {
        this.processes = processes;
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var process = processes.of(((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey());
        var node = process.tasks().get(activity.getId());
        if (node == null) {
            throw new BpmnParseException("Model refused: no node decides at " + activity.getId(), element);
        }
        var listener = new InboxListener(process.kind(), node, events);
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    }
}
