package dev.rollcall.ui.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.device.DeviceCommand;
import dev.rollcall.domain.device.UnbindStep;
import dev.rollcall.domain.operations.EngineRoom;
import dev.rollcall.domain.operations.OperationsLists;
import dev.rollcall.domain.operations.Overview.Named;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row for each thing of the screen of operations: what, about which request, since when, and the act. */
final class OperationsRows {
    private final Times times;

    OperationsRows(Times times) {
        this.times = times;
    }

    ListItem incident(Named<EngineRoom.Incident> named, Runnable retry) {
        var incident = named.what();
        var row = row(
                request(named.requestNo(), incident.requestId()),
                Labels.text("operations.stuck", incident.step(), times.moment(incident.since())),
                incident.cause());
        row.add(again(retry, String.valueOf(named.requestNo())));
        return row;
    }

    /** What an unbound device did not do. */
    ListItem device(DeviceCommand command, Runnable retry, Runnable accept, Runnable lost) {
        var ended = command.endedAt();
        var since = times.moment(ended == null ? command.createdAt() : ended);
        var cause = command.cause() == null ? "NO_RESULT" : command.cause();
        var row = row(
                link("requests/" + command.requestId(), command.requestNo()),
                Labels.text("operations.stuck", Labels.of("unbind.step", command.step()), since),
                Labels.text("unbind.causeSaid", Labels.text("unbind.cause." + cause), command.sn()));
        row.addComponentAsFirst(new StatusChip(
                Labels.text("unbind.command.state." + command.state()),
                command.state() == DeviceCommand.State.FAILED ? Tone.BAD : Tone.CAUTION));
        if (command.step() == UnbindStep.DRAIN || command.step() == UnbindStep.RECONCILE) {
            row.add(named("operations.acceptMissing", accept, command.requestNo()));
        }
        row.add(named("operations.declareLost", lost, command.requestNo()));
        row.add(again(retry, command.requestNo()));
        return row;
    }

    private static Button named(String key, Runnable act, String what) {
        var button = new Button(Labels.text(key), e -> act.run());
        button.setAriaLabel(Labels.text("operations.actOn", Labels.text(key), what));
        return button;
    }

    ListItem unassigned(OperationsLists.Unassigned task) {
        var link = link("tasks/" + task.taskId(), task.requestNo());
        return row(
                link,
                task.title(),
                Labels.text(
                        "operations.nobody",
                        task.projectName(),
                        ApprovalWords.node(ApprovalNode.valueOf(task.node())),
                        times.since(task.since())));
    }

    ListItem undelivered(OperationsLists.Undelivered delivery, Runnable retry) {
        var row = row(
                new Span(delivery.requestNo()),
                delivery.error(),
                delivery.givenUp()
                        ? Labels.text("operations.givenUp", delivery.attempts())
                        : Labels.text("operations.triedAgain", delivery.attempts(), times.moment(delivery.dueAt())));
        row.addComponentAsFirst(new StatusChip(
                Labels.text("operations.channel." + delivery.channel()), delivery.givenUp() ? Tone.BAD : Tone.CAUTION));
        row.add(again(retry, delivery.requestNo()));
        return row;
    }

    ListItem timer(Named<EngineRoom.Timer> named) {
        var timer = named.what();
        var at = times.moment(timer.dueAt());
        return row(
                request(named.requestNo(), timer.requestId()),
                timer.step(),
                times.isPast(timer.dueAt())
                        ? Labels.text("operations.timerOverdue", at)
                        : Labels.text("operations.timerDue", at));
    }

    ListItem version(EngineRoom.Version version) {
        var name = new Span(Labels.text("operations.version", version.model(), version.number(), version.tag()));
        return row(
                name,
                Labels.text(version.newest() ? "operations.newest" : "operations.older"),
                Labels.text("operations.underWay", version.underWay()));
    }

    private static ListItem row(Component first, String what, String about) {
        var text = new Div();
        text.addClassName("operations-text");
        var line = new Div(first, new Span(what));
        line.addClassName("operations-line");
        var second = new Div(about);
        second.addClassName("secondary");
        text.add(line, second);
        var row = new ListItem(text);
        row.addClassName("operations-row");
        return row;
    }

    private static Component request(@Nullable String number, @Nullable UUID requestId) {
        return number == null
                ? new Span(Labels.text("operations.noRequest"))
                : link("requests/" + Objects.requireNonNull(requestId), number);
    }

    private static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        link.addClassNames("mono", "nowrap");
        return link;
    }

    private static Button again(Runnable retry, String what) {
        var button = new Button(Labels.text("operations.retry"), e -> retry.run());
        button.setAriaLabel(Labels.text("operations.retryOf", what));
        button.setDisableOnClick(true);
        return button;
    }
}
