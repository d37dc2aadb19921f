package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of one request as a vertical line: who, when, what they wrote, how long it took, who is next. */
public final class StepTimeline extends OrderedList {
    /** How far a step is. */
    public enum State {
        DONE,
        CURRENT,
        SKIPPED,
        RETURNED,
        REJECTED,
        PLANNED
    }

    /**
     * One step, everything already in words.
     *
     * @param title post and act, e.g. 总包劳务员 同意
     * @param detail who and when, e.g. 周演四 · 昨天 10:02 · 48 分; or why it was skipped
     * @param opinion what the person wrote, shown in quotation marks
     */
    public record Step(
            State state,
            String title,
            @Nullable String detail,
            @Nullable String opinion) {}

    public StepTimeline(List<Step> steps) {
        addClassName("steps");
        steps.forEach(step -> add(item(step)));
    }

    private static ListItem item(Step step) {
        var sign = new Span(sign(step.state()));
        sign.addClassName("step-sign");
        sign.getElement().setAttribute("role", "img");
        sign.getElement().setAttribute("aria-label", Labels.of("step", step.state()));
        var title = new Div(step.title());
        title.addClassName("step-title");
        var text = new Div(title);
        text.addClassName("step-text");
        if (step.detail() != null) {
            text.add(line("step-detail", step.detail()));
        }
        if (step.opinion() != null && !step.opinion().isBlank()) {
            text.add(line("step-opinion", Labels.text("step.quoted", step.opinion())));
        }
        var item = new ListItem(sign, text);
        item.addClassNames("step", "step-" + step.state().name().toLowerCase(java.util.Locale.ROOT));
        if (step.state() == State.CURRENT) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static Div line(String className, String text) {
        var line = new Div(text);
        line.addClassName(className);
        return line;
    }

    private static String sign(State state) {
        return switch (state) {
            case DONE -> "✓";
            case REJECTED -> "✗";
            case RETURNED -> "↩";
            case SKIPPED -> "–";
            case CURRENT, PLANNED -> "";
        };
    }
}
