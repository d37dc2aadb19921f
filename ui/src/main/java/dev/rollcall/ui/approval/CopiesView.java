package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.CopyService;
import dev.rollcall.domain.approval.TaskCopy;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;

/** 抄送我的: requests somebody was sent to read, the newest first. */
@Route(CopiesView.PATH)
@PermitAll
final class CopiesView extends Div implements HasDynamicTitle {
    static final String PATH = "me/copies";

    CopiesView(CopyService copies, Workplace workplace, Times times) {
        addClassNames("view", "copies-view");
        add(new ViewHead(Labels.text("copies.title")));
        var mine = copies.mine(workplace.caller());
        if (mine.isEmpty()) {
            add(new EmptyState(Labels.text("copies.empty")));
        }
        mine.forEach(copy -> add(card(copy, times)));
    }

    private static Div card(TaskCopy copy, Times times) {
        var link = new Anchor(RequestAddress.PATH + "/" + copy.requestId(), copy.title());
        link.getElement().setAttribute("router-link", true);
        var readAt = copy.readAt();
        var state = readAt == null
                ? new StatusChip(Labels.text("copies.unread"), Tone.ACTION)
                : new StatusChip(Labels.text("copies.read", times.moment(readAt)), Tone.NEUTRAL);
        var number = new Span(copy.requestNo());
        number.addClassName("mono");
        var card = new Div(
                new Div(link, state),
                new Div(new Span(copy.projectName() + " · "), number),
                new Div(Labels.text("copies.from", copy.from(), times.moment(copy.at()), copy.words())));
        card.addClassNames("card", "copy-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("copies.title"), Labels.text("shell.product"));
    }
}
