package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.OpinionService;
import dev.rollcall.domain.approval.TaskOpinion;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;

/** 待我给意见: what somebody was asked for, to be answered in place; the decision stays with who asked. */
@Route(OpinionsView.PATH)
@PermitAll
final class OpinionsView extends Div implements HasDynamicTitle {
    static final String PATH = "me/opinions";

    private final OpinionService opinions;
    private final Workplace workplace;
    private final Times times;

    OpinionsView(OpinionService opinions, Workplace workplace, Times times) {
        this.opinions = opinions;
        this.workplace = workplace;
        this.times = times;
        addClassNames("view", "opinions-view");
        draw();
    }

    private void draw() {
        removeAll();
        add(new ViewHead(Labels.text("opinions.title")));
        var mine = opinions.mine(workplace.caller());
        if (mine.isEmpty()) {
            add(new EmptyState(Labels.text("opinions.empty")));
        }
        mine.forEach(each -> add(card(each)));
    }

    private Div card(TaskOpinion each) {
        var link = new Anchor(
                RequestAddress.PATH + "/" + each.task().requestId(), each.task().title());
        link.getElement().setAttribute("router-link", true);
        var state = each.isAwaited() ? "AWAITED" : each.givenAt() != null ? "GIVEN" : "DROPPED";
        var card = new Div(
                new Div(
                        link,
                        new StatusChip(
                                Labels.text("opinions.state." + state), each.isAwaited() ? Tone.ACTION : Tone.NEUTRAL)),
                new Div(each.projectName() + " · " + each.task().requestNo()),
                new Div(Labels.text(
                        "opinions.asked." + each.kind(),
                        each.askedBy(),
                        times.moment(each.askedAt()),
                        each.question())));
        card.addClassNames("card", "opinion-card");
        if (each.isAwaited()) {
            answer(card, each);
        } else if (each.opinion() != null) {
            card.add(new Div(Labels.text("opinions.said", each.opinion())));
        }
        return card;
    }

    private void answer(Div card, TaskOpinion each) {
        var text = new TextArea(Labels.text("opinions.opinion"));
        text.setMaxLength(2_000);
        text.setWidthFull();
        var send = new Button(Labels.text("opinions.give"), e -> {
            var outcome = opinions.give(workplace.caller(), each.id(), text.getValue());
            outcome.result().ifPresent(done -> {
                Notices.done(Labels.text("opinions.given", done.askedBy()));
                draw();
            });
            outcome.why().ifPresent(refusal -> {
                text.setInvalid(true);
                text.setErrorMessage(Refusals.sentence(refusal));
            });
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(text, send);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("opinions.title"), Labels.text("shell.product"));
    }
}
