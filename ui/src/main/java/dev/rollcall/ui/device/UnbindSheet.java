package dev.rollcall.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.rollcall.domain.device.BoundDevice;
import dev.rollcall.domain.device.UnbindPreview;
import dev.rollcall.domain.device.UnbindReceipt;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.approval.FilingDesk;
import dev.rollcall.ui.approval.PlannedRoute;
import dev.rollcall.ui.shell.kit.StepTimeline.State;
import dev.rollcall.ui.shell.kit.StepTimeline.Step;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An unbind request being filled in; beside it the device, and who will decide. */
final class UnbindSheet implements FilingDesk.Sheet {
    private final UnbindTools tools;
    private final UnbindForm form;
    private final Div device = new Div();
    private final PlannedRoute route = new PlannedRoute(Labels.text("unbind.form.route"));

    private UnbindSheet(UnbindTools tools, long projectId, List<BoundDevice> devices) {
        this.tools = tools;
        form = new UnbindForm(tools, UUID.randomUUID(), projectId, devices, this::judge);
        device.addClassName("evidence-part");
        judge();
    }

    static FilingDesk desk(UnbindTools tools, long projectId, List<BoundDevice> devices) {
        var sheet = new UnbindSheet(tools, projectId, devices);
        return new FilingDesk("unbind.form", UnbindListView.PATH, sheet, sheet.device, sheet.route);
    }

    private List<Refusal> judge() {
        var preview = tools.service().preview(form.filled(), tools.workplace().caller());
        device.removeAll();
        device.add(new H2(Labels.text("unbind.part.device")), new DeviceFacts(form.device(), tools.times()));
        show(preview);
        form.say(preview.refusals());
        return preview.refusals();
    }

    private void show(UnbindPreview preview) {
        var end = new Step(State.PLANNED, Labels.text("unbind.form.end"), Labels.text("unbind.form.endMeans"), null);
        var ruling = preview.ruling();
        route.show(
                Stream.concat(
                                preview.route().stream()
                                        .map(each -> PlannedRoute.station(each.node(), each.deciders())),
                                Stream.of(end))
                        .toList(),
                ruling == null
                        ? null
                        : Labels.text(
                                "unbind.form.ruling",
                                Labels.of("unbind.route", ruling.route()),
                                ApprovalWords.table(ruling.table()),
                                ruling.version(),
                                ruling.row()));
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isUnderWay() {
        return form.isUnderWay();
    }

    @Override
    public Optional<Outcome<UnbindReceipt>> send() {
        form.visitAll();
        return judge().isEmpty()
                ? Optional.of(
                        tools.service().file(form.filled(), tools.workplace().caller()))
                : Optional.empty();
    }

    @Override
    public void say(Refusal refusal) {
        form.say(List.of(refusal));
    }
}
