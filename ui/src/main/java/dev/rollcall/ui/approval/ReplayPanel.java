package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import dev.rollcall.domain.approval.RequestThen;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.shell.kit.StepTimeline;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 按时间回放: one recorded moment after the other, with route, picture, candidates and evidence as they were then. */
final class ReplayPanel extends Div {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    // Seen from far enough, no moment is 今天.
    private static final Duration FAR = Duration.ofDays(30);

    private final TaskPanels desk;
    private final UUID requestId;
    private static final String POSITION = "Number(element.value)";

    private final Element slider = new Element("input");
    private final Button earlier = button("replay.earlier", -1);
    private final Button later = button("replay.later", 1);
    private final Paragraph caption = new Paragraph();
    private final Div stage = new Div();
    private List<Instant> moments = List.of();
    private int shown;

    ReplayPanel(TaskPanels desk, UUID requestId) {
        this.desk = desk;
        this.requestId = requestId;
        addClassName("replay");
        add(new H3(Labels.text("replay.title")), new Button(Labels.text("replay.begin"), e -> begin()));
        slider.setAttribute("type", "range");
        slider.setAttribute("min", "0");
        slider.setAttribute("aria-label", Labels.text("replay.title"));
        slider.addEventListener("change", e -> show((int) e.getEventData().getNumber(POSITION)))
                .addEventData(POSITION);
        caption.addClassName("replay-caption");
        caption.getElement().setAttribute("aria-live", "polite");
        stage.addClassName("replay-stage");
    }

    private Button button(String label, int step) {
        var button = new Button(Labels.text(label), e -> show(shown + step));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void begin() {
        moments = desk.replay().moments(desk.workplace().caller(), requestId);
        if (moments.isEmpty()) {
            return; // gone out of reach since the page was opened
        }
        slider.setAttribute("max", Integer.toString(moments.size() - 1));
        var line = new Div(earlier);
        line.getElement().appendChild(slider);
        line.add(later);
        line.addClassName("replay-line");
        removeAll();
        add(new H3(Labels.text("replay.title")), line, caption, stage);
        show(0);
    }

    private void show(int moment) {
        shown = Math.max(0, Math.min(moments.size() - 1, moment));
        slider.setProperty("value", Integer.toString(shown));
        earlier.setEnabled(shown > 0);
        later.setEnabled(shown < moments.size() - 1);
        stage.removeAll();
        desk.replay()
                .at(desk.workplace().caller(), requestId, moments.get(shown))
                .ifPresent(this::show);
    }

    private void show(RequestThen then) {
        var request = then.story().request();
        var words = new Times(Clock.fixed(then.at().plus(FAR), ZoneOffset.UTC));
        var happened = new StoryInWords(words, request.kind())
                .of(then.story().timeline().stream()
                        .filter(entry -> then.at().equals(entry.at()) && entry.what() != TimelineEntry.What.WAITING)
                        .toList());
        var said = happened.isEmpty() // a sentence says its moment itself
                ? MOMENT.format(SiteTime.local(then.at()))
                : String.join(" ", happened);
        caption.setText(Labels.text("replay.moment", shown + 1, moments.size(), said));
        slider.setAttribute("aria-valuetext", caption.getText());
        stage.add(part(
                "replay.status",
                new Paragraph(ApprovalWords.chip(request.status(), then.story().awaitsRevision()))));
        stage.add(part(
                "request.steps",
                new StepTimeline(new TimelineSteps(then.candidates(), words, request.kind())
                        .of(then.story().timeline()))));
        if (!then.form().isEmpty()) {
            stage.add(part("replay.form", form(then.form())));
        }
        then.seen().ifPresent(seen -> stage.add(part("replay.seen", new FrozenEvidencePart(seen))));
        stage.add(new ProcessStory(
                new Times(Clock.fixed(then.at(), ZoneOffset.UTC)), words, then.story(), then.picture()));
    }

    private static Component form(Map<String, String> fields) {
        var form = new Div();
        fields.forEach((field, said) ->
                form.add(new Paragraph(Labels.text("replay.field", Labels.text("revision.field." + field), said))));
        return form;
    }

    private static Component part(String title, Component content) {
        var part = new Div(new H3(Labels.text(title)), content);
        part.addClassName("replay-part");
        return part;
    }
}
