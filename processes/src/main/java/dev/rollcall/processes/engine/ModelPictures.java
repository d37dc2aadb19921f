package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.ProcessPictures;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.RequestSteps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The drawn model with the recorded route on it; the engine's own history is not asked (answers 12). */
@Component
class ModelPictures implements ProcessPictures {
    private final Processes processes;
    private final RequestSteps steps;
    private final Inbox inbox;
    private final Map<RequestKind, Drawing> drawings = new ConcurrentHashMap<>();

    ModelPictures(Processes processes, RequestSteps steps, Inbox inbox) {
        this.processes = processes;
        this.steps = steps;
        this.inbox = inbox;
    }

    @Override
    public Picture of(RequestKind kind, UUID requestId) {
        return of(kind, steps.of(requestId), inbox.ofRequest(requestId));
    }

    @Override
    public Picture of(RequestKind kind, List<RequestStep> route, List<InboxTask> rows) {
        var process = processes.of(kind);
        var drawing = drawings.computeIfAbsent(kind, any -> Drawing.read(process.resource()));
        var trail = new Trail(drawing.flows());
        process.draw(route, rows, trail);
        return new Picture(drawing.xml(), trail.marks());
    }

    /** @param flows see {@link Trail} */
    private record Drawing(String xml, Map<String, String> flows) {

        static Drawing read(String resource) {
            try {
                var bytes = new ClassPathResource(resource).getContentAsByteArray();
                var flows = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes))
                        .getModelElementsByType(SequenceFlow.class)
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(
                                flow -> Trail.between(
                                        flow.getSource().getId(),
                                        flow.getTarget().getId()),
                                SequenceFlow::getId));
                return new Drawing(new String(bytes, StandardCharsets.UTF_8), flows);
            } catch (IOException failure) {
                throw new UncheckedIOException("read " + resource, failure);
            }
        }
    }
}
