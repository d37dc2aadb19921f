package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.rollcall.domain.attendance.BackfillPreview.Station;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.approval.PlannedRoute;
import dev.rollcall.ui.shell.kit.StepTimeline;
import dev.rollcall.ui.shell.kit.StepTimeline.State;
import dev.rollcall.ui.shell.kit.StepTimeline.Step;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.stream.Stream;

/** Who will be asked, drawn before anything is submitted; a forecast, and it says so (C10). */
final class BackfillRouteSteps extends Div {
    BackfillRouteSteps() {
        addClassName("evidence-part");
    }

    void show(List<Station> route) {
        removeAll();
        var steps = Stream.concat(
                        route.stream().map(BackfillRouteSteps::step),
                        Stream.of(new Step(State.PLANNED, Labels.text("story.title.end"), null, null)))
                .toList();
        var forecast = new Paragraph(Labels.text("backfill.form.forecast"));
        forecast.addClassNames("secondary", "small");
        add(new H2(Labels.text("backfill.form.route")), new StepTimeline(steps), forecast);
    }

    static Step step(Station station) {
        var node = ApprovalWords.node(station.node());
        if (station.skipped() != null) {
            return new Step(
                    State.SKIPPED,
                    Labels.text("story.title.SKIPPED", node),
                    ApprovalWords.skip(station.skipped()),
                    null);
        }
        return PlannedRoute.station(station.node(), station.holders());
    }
}
