package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.Substitution;
import dev.rollcall.domain.approval.SubstitutionService;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** 代理: who decides in my place, and in whose place I do. */
@Route(SubstitutesView.PATH)
@PermitAll
final class SubstitutesView extends Div implements HasDynamicTitle {
    static final String PATH = "me/substitutes";

    private final SubstitutionService substitutions;
    private final Workplace workplace;
    private final LocalDate today;

    SubstitutesView(SubstitutionService substitutions, Workplace workplace, Clock clock) {
        this.substitutions = substitutions;
        this.workplace = workplace;
        this.today = SiteTime.dayOf(clock.instant());
        addClassNames("view", "substitutes-view");
        draw();
    }

    private void draw() {
        removeAll();
        var caller = workplace.caller();
        add(new ViewHead(Labels.text("substitute.title")), new Paragraph(Labels.text("substitute.hint")));
        var choices = substitutions.choices(caller);
        if (choices.isEmpty()) {
            add(new Paragraph(Labels.text("substitute.nobody")));
        } else {
            add(new SubstituteForm(choices, today, command -> {
                var outcome = substitutions.arrange(workplace.caller(), command);
                outcome.result().ifPresent(done -> {
                    Notices.done(Labels.text("substitute.arranged", done.substituteName(), done.from()));
                    draw();
                });
                return outcome.why();
            }));
        }
        var mine = substitutions.mine(caller);
        if (mine.isEmpty()) {
            add(new EmptyState(Labels.text("substitute.empty")));
        }
        mine.forEach(each -> add(card(each, Objects.equals(each.holderPersonId(), caller.personId()))));
    }

    private Div card(Substitution each, boolean own) {
        var on = each.standsOn(today);
        var coming = each.endedAt() == null && today.isBefore(each.from());
        var state = on ? "ON" : coming ? "COMING" : "OVER";
        var card = new Div(
                new Div(
                        new Span(Labels.text("substitute.line", each.substituteName(), each.holderName())),
                        new StatusChip(Labels.text("substitute.state." + state), on ? Tone.GOOD : Tone.NEUTRAL)),
                new Div(Labels.text("substitute.days", each.from(), each.to())),
                new Div(each.projectName() + " · " + each.reason()));
        card.addClassNames("card", "substitute-card");
        if (own && (on || coming)) {
            var end = new Button(Labels.text("substitute.end"), e -> {
                var outcome = substitutions.end(workplace.caller(), each.id());
                outcome.result().ifPresent(done -> Notices.done(Labels.text("substitute.ended")));
                outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
                draw();
            });
            end.addThemeVariants(ButtonVariant.LUMO_SMALL);
            card.add(end);
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("substitute.title"), Labels.text("shell.product"));
    }
}
