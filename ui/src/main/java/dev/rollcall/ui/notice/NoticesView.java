package dev.rollcall.ui.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.notice.Notice;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.shell.Lively;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 通知: everything somebody was told, page by page. */
@Route(NoticesView.PATH)
@PermitAll
final class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle, Lively {
    static final String PATH = "notices";

    private final NoticeDesk desk;
    private final ViewHead head = new ViewHead(Labels.text("bell.title"));
    private final Div list = new Div();
    private final Pager pager = new Pager(this::turn);
    private @Nullable List<Notice> shown;
    private Pager.Page page = new Pager.Page(0, Pager.DEFAULT_SIZE);

    NoticesView(NoticeDesk desk) {
        this.desk = desk;
        addClassNames("view", "notices-view");
        list.addClassName("list-scroll");
        head.action(new Button(Labels.text("bell.readAll"), e -> {
            desk.readAll();
            load();
        }));
        add(head, list, pager);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    @Override
    public void somethingHappened() {
        load();
    }

    private void turn(Pager.Page wanted) {
        page = wanted;
        load();
    }

    private void load() {
        var found = desk.page(new PageRequest(page.offset(), page.size()));
        head.detail(Labels.text("bell.detail", found.total(), desk.unread()));
        pager.show(page, found.total());
        if (found.rows().equals(shown)) {
            return; // a row replaced while it is pressed would lose the click
        }
        shown = found.rows();
        list.removeAll();
        list.add(
                shown.isEmpty()
                        ? new EmptyState(Labels.text("bell.empty")).because(Labels.text("bell.emptyHint"))
                        : new NoticeList(shown, desk, () -> {}));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("bell.title"), Labels.text("shell.product"));
    }
}
