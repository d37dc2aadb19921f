package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.ui.shell.kit.StepTimeline;
import dev.rollcall.ui.shell.kit.StepTimeline.State;
import dev.rollcall.ui.shell.kit.StepTimeline.Step;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The approvers to come, drawn as steps beside a form, and where the route comes from. */
public final class PlannedRoute extends Div {
    private final String title;

    /** @param title already in the reader's language, as everything here */
    public PlannedRoute(String title) {
        this.title = title;
        addClassName("evidence-part");
    }

    public void show(List<Step> steps, @Nullable String because) {
        removeAll();
        add(new H2(title), new StepTimeline(steps));
        if (because != null) {
            var source = new Paragraph(because);
            source.addClassNames("secondary", "small");
            add(source);
        }
    }

    /** @param deciders who could decide there; empty: the task would wait unassigned and escalate */
    public static Step station(ApprovalNode node, List<Holder> deciders) {
        return new Step(
                State.PLANNED,
                ApprovalWords.node(node),
                deciders.isEmpty()
                        ? Labels.text("story.nobody")
                        : Labels.text("story.candidates", ApprovalWords.people(deciders)),
                null);
    }
}
