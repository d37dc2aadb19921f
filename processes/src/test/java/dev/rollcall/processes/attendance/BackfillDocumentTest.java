package dev.rollcall.processes.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.processes.engine.ProcessVariable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;

/** The page and the picture of the back-fill are those of the model; the failure prints the part to paste. */
class BackfillDocumentTest {
    private static final Path DOCS = Path.of("..", "docs", "processes");
    private static final BpmnModelInstance MODEL = Bpmn.readModelFromFile(
            Path.of("src/main/resources/bpmn/attendance-backfill.bpmn").toFile());

    @Test
    void the_tables_of_the_page_are_those_of_the_model() throws IOException {
        assertThat(Files.readString(DOCS.resolve("attendance-backfill.md"))).contains(tables());
    }

    @Test
    void the_picture_shows_every_element_where_the_model_has_it() throws IOException {
        var picture = Files.readString(DOCS.resolve("attendance-backfill.svg"));
        for (var shape : MODEL.getModelElementsByType(BpmnShape.class)) {
            var bounds = shape.getBounds();
            var at = "data-element-id=\"%s\"[^>]*transform=\"matrix\\(1 0 0 1 %d %d\\)\""
                    .formatted(
                            shape.getBpmnElement().getId(),
                            bounds.getX().intValue(),
                            bounds.getY().intValue());
            assertThat(Pattern.compile(at).matcher(picture).find()).as(at).isTrue();
        }
        for (var flow : MODEL.getModelElementsByType(SequenceFlow.class)) {
            assertThat(picture).contains("data-element-id=\"" + flow.getId() + "\"");
        }
        for (var name : names()) {
            assertThat(picture.replaceAll("</tspan><tspan[^>]*>", "")).contains(name);
        }
    }

    private static List<String> names() {
        return MODEL.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getName)
                .distinct()
                .toList();
    }

    static String tables() {
        var lines = Stream.of(head(), elements(), variables(), timers(), messages(), errors())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        return "<!-- from the model -->\n" + lines + "\n<!-- to here -->";
    }

    private static List<String> head() {
        var process = MODEL.getModelElementsByType(Process.class).iterator().next();
        return List.of(
                "Process `%s` (%s), version %s, engine history kept %s."
                        .formatted(
                                process.getId(),
                                process.getName(),
                                process.getCamundaVersionTag(),
                                process.getCamundaHistoryTimeToLiveString()),
                "");
    }

    private static List<String> elements() {
        var rows = MODEL.getModelElementsByType(FlowNode.class).stream()
                .sorted(Comparator.comparing(FlowNode::getId))
                .map(node -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                node.getId(),
                                node.getName(),
                                node.getElementType()
                                        .getTypeName()
                                        .replaceAll("([A-Z])", " $1")
                                        .toLowerCase(java.util.Locale.ROOT),
                                behind(node)));
        return table("| Element | Label | Kind | Behind it |", rows);
    }

    private static String behind(FlowNode node) {
        if (node instanceof UserTask task) {
            return "candidates `%s`, form `%s`".formatted(task.getCamundaCandidateGroups(), task.getCamundaFormKey());
        }
        if (node instanceof ServiceTask task) {
            return "bean `" + bean(task.getCamundaDelegateExpression()) + "`";
        }
        if (node instanceof BoundaryEvent event) {
            return "on `%s`, %s"
                    .formatted(
                            event.getAttachedTo().getId(),
                            event.cancelActivity() ? "ends the task" : "leaves the task open");
        }
        return "";
    }

    private static List<String> variables() {
        var rows = new BackfillProcess()
                .variables().stream()
                        .sorted(Comparator.comparing(ProcessVariable::name))
                        .map(variable -> "| `%s` | %s | %s |"
                                .formatted(variable.name(), variable.type().getSimpleName(), readBy(variable)));
        return table("| Variable | Type | Read by |", rows);
    }

    private static String readBy(ProcessVariable<?> variable) {
        return MODEL.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null
                        && flow.getConditionExpression().getTextContent().contains(variable.name()))
                .map(flow -> "`" + flow.getId() + "`")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<String> timers() {
        var escalations = MODEL.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .map(event ->
                        "| `%s` | %s | `%s` |".formatted(event.getAttachedTo().getId(), event.getName(), due(event)));
        var reminders = MODEL.getModelElementsByType(UserTask.class).stream()
                .flatMap(task ->
                        task
                                .getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaTaskListener.class)
                                .list()
                                .stream()
                                .map(listener -> "| `%s` | bean `%s` | `%s` |"
                                        .formatted(
                                                task.getId(),
                                                bean(listener.getCamundaDelegateExpression()),
                                                listener.getTimeouts()
                                                        .iterator()
                                                        .next()
                                                        .getTimeDate()
                                                        .getTextContent())));
        return table(
                "| Task | Timer | Due |", Stream.concat(reminders, escalations).sorted());
    }

    private static String due(BoundaryEvent event) {
        return ((TimerEventDefinition) event.getEventDefinitions().iterator().next())
                .getTimeDate()
                .getTextContent();
    }

    private static List<String> messages() {
        return MODEL.getModelElementsByType(Message.class).stream()
                .flatMap(message -> Stream.of("Message `%s`.".formatted(message.getName()), ""))
                .toList();
    }

    private static List<String> errors() {
        var codes = new TreeSet<>(BackfillProcess.ERRORS);
        return List.of("Error codes the model catches: " + (codes.isEmpty() ? "none." : codes + "."));
    }

    private static List<String> table(String head, Stream<String> rows) {
        var rule = head.replaceAll("[^|]+", "---");
        return Stream.of(Stream.of(head, rule), rows, Stream.of(""))
                .flatMap(each -> each)
                .toList();
    }

    private static String bean(String expression) {
        return expression.replaceAll("[${}]", "");
    }
}
