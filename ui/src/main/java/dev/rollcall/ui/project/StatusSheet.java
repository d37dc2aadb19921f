package dev.rollcall.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.rollcall.domain.project.StatusChangeOptions;
import dev.rollcall.domain.project.StatusChangePreview;
import dev.rollcall.domain.project.StatusChangeReceipt;
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

/** A status change being filled in; beside it what stands against it, and the reviewers. */
final class StatusSheet implements FilingDesk.Sheet {
    private final StatusFilingTools tools;
    private final long projectId;
    private final UUID token = UUID.randomUUID();
    private final StatusForm form;
    private final Div blockers = new Div();
    private final PlannedRoute route = new PlannedRoute(Labels.text("statusChange.form.route"));

    private StatusSheet(StatusFilingTools tools, long projectId, StatusChangeOptions options) {
        this.tools = tools;
        this.projectId = projectId;
        form = new StatusForm(tools, projectId, options, this::judge);
        blockers.addClassName("evidence-part");
        judge();
    }

    static FilingDesk desk(StatusFilingTools tools, long projectId, StatusChangeOptions options) {
        var sheet = new StatusSheet(tools, projectId, options);
        return new FilingDesk("statusChange.form", StatusListView.PATH, sheet, sheet.blockers, sheet.route);
    }

    private List<Refusal> judge() {
        var preview = form.filled(token, projectId)
                .map(command ->
                        tools.service().preview(command, tools.workplace().caller()));
        preview.ifPresent(this::show);
        var refusals = preview.map(StatusChangePreview::refusals).orElseGet(List::of);
        form.say(refusals);
        return refusals;
    }

    private void show(StatusChangePreview preview) {
        blockers.removeAll();
        blockers.add(new H2(Labels.text("statusChange.part.blockers")), new StatusBlockerList(preview.blockers()));
        var end = new Step(
                State.PLANNED,
                Labels.text("statusChange.form.end"),
                Labels.text("statusChange.form.from", tools.times().day(preview.firstDay())),
                null);
        var ruling = preview.ruling();
        route.show(
                Stream.concat(
                                preview.route().stream()
                                        .map(each -> PlannedRoute.station(each.node(), each.reviewers())),
                                Stream.of(end))
                        .toList(),
                ruling == null
                        ? null
                        : Labels.text(
                                "statusChange.form.ruling",
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
    public Optional<Outcome<StatusChangeReceipt>> send() {
        form.visitAll();
        var command = form.filled(token, projectId);
        return judge().isEmpty()
                ? command.map(
                        each -> tools.service().file(each, tools.workplace().caller()))
                : Optional.empty();
    }

    @Override
    public void say(Refusal refusal) {
        form.say(List.of(refusal));
    }
}
