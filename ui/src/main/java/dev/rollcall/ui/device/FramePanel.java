package dev.rollcall.ui.device;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.FrameWatch;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** 报文日志 of one device: switched on for half an hour, and then looked at as it grows. */
final class FramePanel extends Div {
    private static final int EVERY_MILLIS = 2_000;
    private static final int NEVER = -1;

    private final DeviceTools tools;
    private final long device;
    private final StatusChip on = new StatusChip(Labels.text("frames.on"), Tone.GOOD);
    private final Span said = new Span();
    private final Span dropped = new Span();
    private final Button begin = new Button(Labels.text("frames.begin"));
    private final Button end = new Button(Labels.text("frames.end"));
    private final Button pause = new Button(Labels.text("frames.pause"));
    private final FrameTable table;
    private boolean paused;
    private @Nullable Registration polls;

    FramePanel(DeviceTools tools, long device) {
        this.tools = tools;
        this.device = device;
        this.table = new FrameTable(tools.times());
        addClassNames("evidence-part", "device-part-frames", "frames");
        begin.addClickListener(e -> act(tools.frames()::begin));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        end.addClickListener(e -> act(tools.frames()::end));
        pause.addClickListener(e -> {
            paused = !paused;
            pause.setText(Labels.text(paused ? "frames.goOn" : "frames.pause"));
            refresh();
        });
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        pause.addThemeVariants(ButtonVariant.LUMO_SMALL);
        dropped.addClassName("frames-dropped");
        var line = new Div(on, said, dropped, begin, pause, end);
        line.addClassName("frames-line");
        var means = new Paragraph(Labels.text("frames.means"));
        means.addClassNames("secondary", "small");
        add(new H2(Labels.text("device.part.frames")), means, line, table);
    }

    private void act(BiFunction<Caller, Long, Outcome<Long>> what) {
        what.apply(tools.workplace().caller(), device)
                .why()
                .ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
        resume();
    }

    private void resume() {
        paused = false;
        pause.setText(Labels.text("frames.pause"));
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polls = event.getUI().addPollListener(e -> refresh());
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        var listening = polls;
        polls = null;
        if (listening != null) {
            listening.remove();
        }
        event.getUI().setPollInterval(NEVER);
    }

    /** Nothing is touched that has not changed: a row that is built anew swallows a click. */
    private void refresh() {
        var caller = tools.workplace().caller();
        var watch = tools.frames().watch(caller, device).orElse(null);
        var running = watch != null && watch.on();
        tell(watch, running);
        table.waits(running);
        if (!paused) {
            table.add(tools.frames().frames(caller, device, table.newest(), FrameTable.MOST));
        }
        getUI().ifPresent(ui -> poll(ui, running && !paused));
    }

    private static void poll(UI ui, boolean wanted) {
        ui.setPollInterval(wanted ? EVERY_MILLIS : NEVER);
    }

    private void tell(@Nullable FrameWatch watch, boolean running) {
        on.setVisible(running);
        begin.setVisible(!running);
        end.setVisible(running);
        pause.setVisible(running);
        say(said, sentence(watch, running));
        var lost = watch == null ? 0 : watch.dropped();
        dropped.setVisible(lost > 0);
        say(dropped, Labels.text("frames.dropped", lost));
    }

    private String sentence(@Nullable FrameWatch watch, boolean running) {
        var times = tools.times();
        if (watch == null) {
            return Labels.text("frames.never");
        }
        if (!running) {
            return Labels.text("frames.over", watch.by(), times.moment(watch.until()));
        }
        return paused
                ? Labels.text("frames.paused", times.toTheSecond(watch.until()))
                : Labels.text(
                        "frames.runs", watch.by(), times.toTheSecond(watch.until()), times.distance(watch.until()));
    }

    private static void say(Span where, String what) {
        if (!where.getText().equals(what)) {
            where.setText(what);
        }
    }
}
