package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.PolicySimulation;
import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTrials;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import dev.rollcall.ui.shell.words.Times;

/** The past ninety days under the draft: how many requests, and which would have gone elsewhere. */
final class PolicyOutcome {
    private final PolicyTrials trials;
    private final Workplace workplace;
    private final PolicyWords words;
    private final Times times;
    private final Div found = new Div();

    PolicyOutcome(PolicyTrials trials, Workplace workplace, PolicyWords words, Times times) {
        this.trials = trials;
        this.workplace = workplace;
        this.words = words;
        this.times = times;
        found.addClassName("policy-differences");
    }

    /** The draft has become another. */
    void forget() {
        found.removeAll();
    }

    Div of(PolicyTable draft) {
        var run = new Button(Labels.text("policy.simulate"), e -> {
            found.removeAll();
            var outcome = trials.simulate(workplace.caller(), draft);
            outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
            outcome.result().ifPresent(simulated -> show(draft, simulated));
        });
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setDisableOnClick(true);
        run.addClickListener(e -> run.setEnabled(true));
        return new Div(new H3(Labels.text("policy.past")), run, found);
    }

    private void show(PolicyTable draft, PolicySimulation simulated) {
        var since = times.day(simulated.since());
        var line = new Paragraph(
                simulated.asked() == 0
                        ? Labels.text("policy.noRequests", since)
                        : simulated.differing() == 0
                                ? Labels.text("policy.same", since, simulated.asked())
                                : Labels.text("policy.differing", since, simulated.asked(), simulated.differing()));
        line.addClassName("policy-summary");
        found.add(line);
        simulated.differences().forEach(each -> found.add(difference(draft, each)));
        var left = simulated.differing() - simulated.differences().size();
        if (left > 0) {
            found.add(new Paragraph(Labels.text("policy.more", left)));
        }
    }

    private Div difference(PolicyTable draft, PolicySimulation.Difference each) {
        var request = each.request();
        var link = new Anchor(RequestAddress.of(request.requestId(), PolicyView.PATH), request.requestNo());
        link.getElement().setAttribute("router-link", true);
        link.addClassName("mono");
        var line = new Div(
                link,
                new Span(request.projectName()),
                new Span(times.moment(request.filedAt())),
                new Span(words.facts(draft, request.facts())),
                new Span(Labels.text(
                        "policy.instead", words.word(request.answer()), request.row(), words.answer(each.instead()))));
        line.addClassName("policy-difference");
        return line;
    }
}
