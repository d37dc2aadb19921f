package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStep;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the engine's side has to know of one process. Implemented once per model; everything else about a model is
 * in the model.
 */
public interface ApprovalProcess {

    /** Set for the gateway that follows a decision, gone with the command: nothing later can mistake it for its own. */
    ProcessVariable<Boolean> APPROVED = ProcessVariable.of("approved", Boolean.class);

    /** Process id, also the name of its file under {@code bpmn/}. */
    String key();

    RequestKind kind();

    /** Element id of every user task and the node that decides there. */
    Map<String, ApprovalNode> tasks();

    /** Element id of every service task that reports an overdue task, and the node it reports. */
    Map<String, ApprovalNode> escalations();

    /** Name of the message that ends the process without a decision. */
    String withdrawal();

    /** Variables an expression of the model may read. */
    Set<ProcessVariable<?>> variables();

    /** Beans an expression of the model may name; no other bean can be reached from it. */
    Set<String> beans();

    /** Lays the recorded route of one request over the drawn elements. */
    void draw(List<RequestStep> steps, List<InboxTask> rows, Trail trail);

    /** Where the model lies on the class path. */
    default String resource() {
        return "bpmn/" + key() + ".bpmn";
    }
}
