package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the engine's side has to know of one process. Implemented once per model; everything else about a model is
 * in the model.
 */
public interface ApprovalProcess {

    /** Set for the gateway that follows a decision, gone with the command: nothing later can mistake it for its own. */
    ProcessVariable<Boolean> APPROVED = ProcessVariable.of("approved", Boolean.class);

    /** Set with it: the node a request is sent back to, or {@link #NOBODY}; gone with the command too. */
    ProcessVariable<String> RETURN_TO = ProcessVariable.of("returnTo", String.class);

    /** Of a decision that sends nothing back. */
    String NOBODY = "NOBODY";

    /** Process id, also the name of its file under {@code bpmn/}. */
    String key();

    RequestKind kind();

    /** Every level the model draws. */
    List<Stage> stages();

    /** Element id of every user task and the node that decides there. */
    default Map<String, ApprovalNode> tasks() {
        return nodesBy(Stage::task, Revision.TASK);
    }

    /** Element id of every service task that reports an overdue task, and the node it reports. */
    default Map<String, ApprovalNode> escalations() {
        return nodesBy(Stage::escalation, Revision.ESCALATION);
    }

    private Map<String, ApprovalNode> nodesBy(Function<Stage, String> element, String ofApplicant) {
        var nodes = stages().stream().collect(Collectors.toMap(element, Stage::node));
        nodes.put(ofApplicant, ApprovalNode.APPLICANT);
        return Map.copyOf(nodes);
    }

    /** Name of the message that ends the process without a decision. */
    default String withdrawal() {
        return key() + ".withdrawn";
    }

    /** Variables an expression of the model may read. */
    default Set<ProcessVariable<?>> variables() {
        return union(Set.of(APPROVED, RETURN_TO), ownVariables());
    }

    /** Those of them that no other model has. */
    Set<ProcessVariable<?>> ownVariables();

    /** Beans an expression of the model may name; no other bean can be reached from it. */
    default Set<String> beans() {
        return union(Set.of("remindReview", "escalateReview", "recordRejection", "revisionTimes"), ownBeans());
    }

    /** Those of them that no other model names. */
    Set<String> ownBeans();

    private static <T> Set<T> union(Set<? extends T> one, Set<? extends T> other) {
        return Stream.<T>concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Decision tables the model may ask, by their id; a table's id is also the name of its file under {@code dmn/}. */
    default Set<String> tables() {
        return Set.of();
    }

    /** What the process is told when it starts: small scalars, no personal data, frozen for its life. */
    default Map<String, Object> given(UUID requestId) {
        return Map.of();
    }

    /** Lays the recorded route of one request over the drawn elements. */
    void draw(List<RequestStep> steps, List<InboxTask> rows, Trail trail);

    /** Where the model lies on the class path. */
    default String resource() {
        return "bpmn/" + key() + ".bpmn";
    }
}
