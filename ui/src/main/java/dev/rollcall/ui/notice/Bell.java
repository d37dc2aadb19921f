package dev.rollcall.ui.notice;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import dev.rollcall.domain.notice.Notice;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.shell.MainLayout;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Glyph;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bell: how many notices are unread, the newest of them one click away, and the page told when that changes. */
final class Bell extends Div {
    private static final PageRequest NEWEST = new PageRequest(0, 8);

    private final NoticeDesk desk;
    private final NoticeFeed feed;
    private final long accountId;
    private final NativeButton button = new NativeButton();
    private final Span badge = new Span();
    private final Popover newest = new Popover();
    private final Div rows = new Div();
    private final Div head = head();
    private final @Nullable Long mark;
    private @Nullable List<Notice> shown;
    private @Nullable Registration subscription;

    Bell(NoticeDesk desk, NoticeFeed feed, long accountId) {
        this.desk = desk;
        this.feed = feed;
        this.accountId = accountId;
        this.mark = feed.mark(accountId);
        addClassName("bell");
        badge.addClassName("badge");
        badge.getElement().setAttribute("aria-hidden", "true");
        button.addClassName("bell-button");
        button.add(new Glyph("bell"), badge);
        newest.setTarget(button);
        newest.setPosition(PopoverPosition.BOTTOM_END);
        newest.setAriaLabel(Labels.text("bell.title"));
        newest.setAutofocus(true);
        newest.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                fill();
            }
        });
        rows.addClassName("bell-rows");
        var content = new Div(head, rows);
        content.addClassName("bell-content");
        newest.add(content);
        add(button, newest);
        count();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        subscription = feed.subscribe(accountId, mark, () -> wake(ui));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.remove();
        }
    }

    private void wake(UI ui) {
        try {
            ui.access(this::changed);
        } catch (UIDetachedException closedMeanwhile) {
            // Nobody looks at it any more.
        }
    }

    private void changed() {
        count();
        if (newest.isOpened()) {
            fill();
        }
        findAncestor(MainLayout.class).somethingHappened();
    }

    private void count() {
        var unread = desk.unread();
        badge.setText(unread > 99 ? "99+" : Long.toString(unread));
        badge.setVisible(unread > 0);
        button.setAriaLabel(Labels.text("bell.label", unread));
        button.getElement().setAttribute("title", Labels.text("bell.label", unread));
    }

    /**
     * Only what is new is drawn anew; the head stands above it and stays: an element replaced or moved under a pressed
     * button loses the click.
     */
    private void fill() {
        var notices = desk.page(NEWEST).rows();
        if (notices.equals(shown)) {
            return;
        }
        shown = notices;
        rows.removeAll();
        if (notices.isEmpty()) {
            rows.add(new EmptyState(Labels.text("bell.empty")).because(Labels.text("bell.emptyHint")));
        } else {
            rows.add(new NoticeList(notices, desk, newest::close));
        }
        head.setVisible(!notices.isEmpty());
    }

    private Div head() {
        var all = NoticeList.link(NoticesView.PATH, Labels.text("bell.all"));
        all.getElement().addEventListener("click", e -> newest.close());
        var readAll = new NativeButton(Labels.text("bell.readAll"), e -> {
            desk.readAll();
            count();
            fill();
        });
        readAll.addClassName("link-button");
        var links = new Div(all, readAll);
        links.addClassName("bell-head");
        return links;
    }
}
