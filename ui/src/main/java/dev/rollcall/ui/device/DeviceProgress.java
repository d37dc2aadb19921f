package dev.rollcall.ui.device;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.rollcall.domain.device.DeviceCommand;
import dev.rollcall.domain.device.UnbindDossier;
import dev.rollcall.domain.device.UnbindStep;
import dev.rollcall.ui.shell.kit.StepTimeline;
import dev.rollcall.ui.shell.kit.StepTimeline.State;
import dev.rollcall.ui.shell.kit.StepTimeline.Step;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.Arrays;

/** What has become of an unbinding on the device itself: stopped, sent what it held, forgot the people. */
final class DeviceProgress extends Div {
    private final Times times;

    DeviceProgress(UnbindDossier dossier, Times times) {
        this.times = times;
        var unbound = dossier.unboundAt();
        if (unbound != null) {
            add(new Paragraph(Labels.text("unbind.unboundAt", times.moment(unbound))));
        }
        var command = dossier.command();
        if (command == null) {
            add(new Paragraph(Labels.text("unbind.worksElsewhere")));
            return;
        }
        add(new StepTimeline(Arrays.stream(UnbindStep.values())
                .map(step -> step(command, step))
                .toList()));
        switch (command.state()) {
            case FAILED -> add(UnbindEvidence.line(Tone.BAD, Labels.text("unbind.command.FAILED", cause(command))));
            case TOMBSTONE ->
                add(UnbindEvidence.line(Tone.CAUTION, Labels.text("unbind.command.TOMBSTONE", cause(command))));
            case FORCED ->
                add(UnbindEvidence.line(
                        Tone.BAD,
                        Labels.text(
                                "unbind.command.FORCED",
                                command.closedReason() == null ? "" : command.closedReason())));
            case DONE, WAITING -> {
                if (command.closedReason() != null) {
                    add(UnbindEvidence.line(
                            Tone.CAUTION, Labels.text("unbind.command.accepted", command.closedReason())));
                }
            }
        }
    }

    private Step step(DeviceCommand command, UnbindStep step) {
        var done = command.state() == DeviceCommand.State.DONE
                || step.ordinal() < command.step().ordinal();
        var now = !done && step == command.step() && command.state() != DeviceCommand.State.FORCED;
        var state = done ? State.DONE : now ? State.CURRENT : State.PLANNED;
        return new Step(
                state,
                Labels.of("unbind.step", step),
                now ? waiting(command) : Labels.text("unbind.step." + step + (done ? ".done" : ".means")),
                null);
    }

    private String waiting(DeviceCommand command) {
        return command.cause() == null
                ? Labels.text("unbind.command.starts")
                : Labels.text("unbind.command.waits", cause(command), command.tries(), times.moment(command.dueAt()));
    }

    private static String cause(DeviceCommand command) {
        var said = Labels.text("unbind.cause." + (command.cause() == null ? "NO_RESULT" : command.cause()));
        return command.detail().isEmpty() ? said : Labels.text("unbind.causeSaid", said, command.detail());
    }
}
