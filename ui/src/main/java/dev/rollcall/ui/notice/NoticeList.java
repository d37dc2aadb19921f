package dev.rollcall.ui.notice;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.notice.Notice;
import dev.rollcall.domain.notice.NoticeKind;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.shell.kit.Glyph;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;

/** Notices, each a link to its task or its request. */
final class NoticeList extends UnorderedList {
    private final NoticeDesk desk;
    private final Runnable chosen;

    /** @param chosen after a link was followed */
    NoticeList(List<Notice> notices, NoticeDesk desk, Runnable chosen) {
        this.desk = desk;
        this.chosen = chosen;
        addClassName("notice-list");
        notices.forEach(notice -> add(new ListItem(row(notice))));
    }

    private Anchor row(Notice notice) {
        var event = notice.event();
        var node = event.isOfDevice() ? "" : ApprovalWords.node(ApprovalNode.valueOf(event.node()));
        var said = new Div(new Span(Labels.text("bell.kind." + event.kind().name(), node)));
        said.addClassName("notice-said");
        var title = new Div(notice.title());
        title.addClassName("notice-title");
        var about = new Div(Labels.text(
                "bell.about",
                event.requestNo(),
                notice.projectName(),
                desk.times().moment(event.at())));
        about.addClassName("secondary");
        var text = new Div(said, title, about);
        text.addClassName("notice-text");
        var row = link(address(notice), "");
        row.addClassName("notice-row");
        if (!notice.isRead()) {
            row.addClassName("notice-unread");
            said.add(unread());
        }
        row.add(new Glyph(asks(event.kind()) ? "inbox" : event.isOfDevice() ? "device" : "started"), text);
        row.getElement().addEventListener("click", e -> {
            desk.read(notice);
            chosen.run();
        });
        return row;
    }

    private static boolean asks(NoticeKind kind) {
        return kind.isAsking() || kind == NoticeKind.TASK_WITHDRAWN;
    }

    /** Said by a word, not by weight and colour alone. */
    private static Span unread() {
        var mark = new Span(Labels.text("bell.unread"));
        mark.addClassName("notice-new");
        return mark;
    }

    private static String address(Notice notice) {
        var event = notice.event();
        if (event.isOfDevice()) {
            return "devices/" + event.deviceId();
        }
        return event.kind().isAsking() && notice.waiting()
                ? "tasks/" + event.taskId()
                : "requests/" + event.requestId();
    }

    static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
