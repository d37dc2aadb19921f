package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;

/** One task of the list: what is asked, until when, whose it is. A link, so that it can be opened anywhere. */
final class InboxRow extends ListItem {
    private final Anchor link = new Anchor();
    private final transient InboxItem item;

    InboxRow(InboxItem item, String address, Times times) {
        this.item = item;
        addClassName("inbox-row");
        link.setHref(address);
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-task", item.task().taskId());
        var title = new Span(item.task().title());
        title.addClassName("inbox-row-title");
        var top = new Div(title, DueChip.of(item.task().dueAt(), times));
        top.addClassName("inbox-row-line");
        var about = new Span(item.task().subtitle());
        var number = new Span(item.task().requestNo());
        number.addClassNames("mono", "nowrap");
        var bottom = new Div(about, number);
        bottom.addClassNames("inbox-row-line", "secondary");
        link.add(top, bottom);
        marks(item);
        add(link);
    }

    boolean shows(InboxItem other, String address) {
        return item.equals(other) && link.getHref().equals(address);
    }

    void select(boolean selected) {
        if (selected) {
            link.getElement().setAttribute("aria-current", "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    void focus() {
        link.getElement().executeJs("this.focus({ preventScroll: true }); this.scrollIntoView({ block: 'nearest' })");
    }

    private void marks(InboxItem item) {
        var marks = new Div();
        marks.addClassName("inbox-row-marks");
        if (item.mine()) {
            marks.add(new StatusChip(Labels.text("inbox.mine"), Tone.ACTION));
        } else if (item.assigneeName() != null) {
            marks.add(new StatusChip(Labels.text("inbox.claimedBy", item.assigneeName()), Tone.NEUTRAL));
        }
        if (item.urgedAt() != null) {
            marks.add(new StatusChip(Labels.text("inbox.urged"), Tone.CAUTION));
        }
        if (item.task().unassigned()) {
            marks.add(new StatusChip(Labels.text("inbox.unassigned"), Tone.BAD));
        }
        if (item.task().escalatedAt() != null) {
            marks.add(new StatusChip(Labels.text("inbox.escalated"), Tone.CAUTION));
        } else if (item.task().remindedAt() != null) {
            marks.add(new StatusChip(Labels.text("inbox.reminded"), Tone.CAUTION));
        }
        if (marks.getChildren().findAny().isPresent()) {
            link.add(marks);
        }
    }
}
