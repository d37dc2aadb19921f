package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
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
     * @param files beside it, to be opened
     */
    public record Step(
            State state,
            String title,
            @Nullable String detail,
            @Nullable String opinion,
            List<Attached> files) {

        /** Nothing attached. */
        public Step(State state, String title, @Nullable String detail, @Nullable String opinion) {
            this(state, title, detail, opinion, List.of());
        }
    }

    /** A file beside what was written. */
    public record Attached(String name, String href) {}

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
            text.add(detail(step.detail()));
        }
        if (step.opinion() != null && !step.opinion().isBlank()) {
            text.add(line("step-opinion", Labels.text("step.quoted", step.opinion())));
        }
        step.files().forEach(file -> text.add(link(file)));
        var item = new ListItem(sign, text);
        item.addClassNames("step", "step-" + step.state().name().toLowerCase(java.util.Locale.ROOT));
        if (step.state() == State.CURRENT) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static Div link(Attached file) {
        var link = new Anchor(file.href(), file.name());
        link.setTarget("_blank");
        link.getElement().setAttribute("router-ignore", true);
        var line = new Div(link);
        line.addClassName("step-file");
        return line;
    }

    /** Each part breaks as a whole, so that no date is torn in two. */
    private static Div detail(String parts) {
        var line = new Div();
        line.addClassName("step-detail");
        var each = parts.split(" · ");
        for (int i = 0; i < each.length; i++) {
            line.add(new Span(i + 1 < each.length ? each[i] + " ·" : each[i]), new Text(" "));
        }
        return line;
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
