package dev.rollcall.processes.attendance;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a model must keep to, one line each; every rule answers with what breaks it. */
enum ModelRule {
    PROCESS_ID_IS_FILE_NAME_AND_KEY((model, contract) -> process(model)
            .map(Process::getId)
            .filter(id -> !id.equals(contract.key()) || !(id + ".bpmn").equals(contract.file()))),
    HISTORY_HAS_A_TIME_TO_LIVE((model, contract) -> process(model)
            .filter(process ->
                    !String.valueOf(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D"))
            .map(Process::getId)),
    VERSION_TAG_IS_SEMANTIC((model, contract) -> process(model)
            .filter(process -> !String.valueOf(process.getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+"))
            .map(Process::getId)),
    IDS_ARE_THOSE_OF_THE_CODE((model, contract) ->
            differences(contract.ids(), each(model, FlowNode.class).map(FlowNode::getId))),
    IDS_SAY_WHAT_THEY_ARE((model, contract) -> each(model, FlowElement.class)
            .filter(element -> !element.getId().startsWith(prefix(element)))
            .map(FlowElement::getId)),
    NO_ID_IS_GENERATED((model, contract) -> each(model, FlowElement.class)
            .map(FlowElement::getId)
            .filter(Pattern.compile("_[0-9a-z]{7}$").asPredicate())),
    BEANS_ARE_THOSE_OF_THE_CODE((model, contract) -> differences(contract.beans(), beans(model))),
    DELEGATES_ARE_NAMED_ONLY_AS_BEANS((model, contract) -> Stream.concat(
            each(model, ServiceTask.class)
                    .filter(task -> !isBean(task.getCamundaDelegateExpression())
                            || task.getCamundaClass() != null
                            || task.getCamundaExpression() != null)
                    .map(ServiceTask::getId),
            each(model, CamundaTaskListener.class)
                    .filter(listener -> !isBean(listener.getCamundaDelegateExpression())
                            || listener.getCamundaClass() != null
                            || listener.getCamundaExpression() != null)
                    .map(listener -> "listener for " + listener.getCamundaEvent()))),
    VARIABLES_ARE_THOSE_OF_THE_CODE((model, contract) -> differences(contract.variables(), conditions(model))),
    FORMS_ARE_THOSE_OF_THE_CODE((model, contract) -> differences(
            contract.forms(), each(model, UserTask.class).map(task -> String.valueOf(task.getCamundaFormKey())))),
    ERRORS_ARE_THOSE_OF_THE_CODE((model, contract) ->
            differences(contract.errors(), each(model, Error.class).map(Error::getErrorCode))),
    MESSAGES_ARE_THOSE_OF_THE_CODE((model, contract) ->
            differences(contract.messages(), each(model, Message.class).map(Message::getName))),
    CANDIDATES_ARE_ROLE_WORDS((model, contract) -> Stream.concat(
            differences(
                    contract.groups(),
                    each(model, UserTask.class).map(task -> String.valueOf(task.getCamundaCandidateGroups()))),
            each(model, UserTask.class)
                    .filter(task -> task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null)
                    .map(task -> task.getId() + " names a person"))),
    LABELS_ARE_CHINESE((model, contract) -> Stream.concat(
                    each(model, FlowNode.class),
                    each(model, ExclusiveGateway.class).flatMap(gateway -> gateway.getOutgoing().stream()))
            .filter(element -> !String.valueOf(element.getName()).matches("(?s).*\\p{IsHan}.*"))
            .map(FlowElement::getId)),
    NOTHING_IS_APPROVED_BY_DEFAULT((model, contract) -> each(model, ExclusiveGateway.class)
            .filter(gateway -> gateway.getDefault() == null || approves(gateway.getDefault()))
            .map(FlowElement::getId)),
    EVERY_REVIEW_REMINDS_AND_ESCALATES((model, contract) -> each(model, UserTask.class)
            .filter(task -> !reminds(task) || !escalates(model, task))
            .map(FlowElement::getId)),
    NO_SCRIPTS((model, contract) -> Stream.of(
                    each(model, ScriptTask.class).map(ScriptTask::getId),
                    each(model, CamundaScript.class).map(script -> "camunda:script"),
                    each(model, SequenceFlow.class)
                            .filter(flow -> flow.getConditionExpression() != null
                                    && flow.getConditionExpression().getLanguage() != null)
                            .map(SequenceFlow::getId))
            .flatMap(Function.identity()));

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private final BiFunction<BpmnModelInstance, ModelContract, Stream<String>> check;

    ModelRule(BiFunction<BpmnModelInstance, ModelContract, Stream<String>> check) {
        this.check = check;
    }

    Stream<String> violations(BpmnModelInstance model, ModelContract contract) {
        return check.apply(model, contract);
    }

    private static Stream<Process> process(BpmnModelInstance model) {
        return each(model, Process.class);
    }

    private static <T extends ModelElementInstance> Stream<T> each(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** What only one side has, said with the side. */
    private static Stream<String> differences(Set<String> code, Stream<String> model) {
        var drawn = model.collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(
                code.stream().filter(Predicate.not(drawn::contains)).map(each -> each + " only in code"),
                drawn.stream().filter(Predicate.not(code::contains)).map(each -> each + " only in the model"));
    }

    private static Stream<String> beans(BpmnModelInstance model) {
        var delegates = each(model, ServiceTask.class).map(ServiceTask::getCamundaDelegateExpression);
        var listeners = each(model, CamundaTaskListener.class).map(CamundaTaskListener::getCamundaDelegateExpression);
        var timers = each(model, TimerEventDefinition.class)
                .map(timer -> timer.getTimeDate().getTextContent());
        return Stream.of(delegates, listeners, timers)
                .flatMap(Function.identity())
                .map(expression -> String.valueOf(expression).replaceAll("^\\$\\{(\\w+).*", "$1"));
    }

    private static Stream<String> conditions(BpmnModelInstance model) {
        return each(model, SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> flow.getConditionExpression().getTextContent().replaceAll("^\\$\\{!?(\\w+)}$", "$1"));
    }

    private static boolean isBean(String expression) {
        return expression != null && BEAN.matcher(expression).matches();
    }

    private static boolean approves(SequenceFlow flow) {
        return flow.getTarget().getId().startsWith("Task_Apply")
                || flow.getTarget().getId().equals("EndEvent_Approved");
    }

    private static boolean reminds(UserTask task) {
        var extensions = task.getExtensionElements();
        return extensions != null
                && extensions.getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                        .anyMatch(listener -> listener.getCamundaEvent().equals("timeout"));
    }

    private static boolean escalates(BpmnModelInstance model, UserTask task) {
        return each(model, BoundaryEvent.class)
                .filter(event -> event.getAttachedTo().equals(task) && !event.cancelActivity())
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static String prefix(FlowElement element) {
        var type = element.getElementType().getTypeName();
        return switch (type) {
            case "sequenceFlow" -> "Flow_";
            case "exclusiveGateway" -> "Gateway_";
            case "startEvent" -> "StartEvent_";
            case "endEvent" -> "EndEvent_";
            case "boundaryEvent" -> "BoundaryEvent_";
            default -> "Task_";
        };
    }
}
