package dev.rollcall.ui.approval;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.approval.InboxCounts;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.ui.audit.AuditDesk;
import dev.rollcall.ui.shell.Lively;
import dev.rollcall.ui.shell.MainLayout;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Go;
import dev.rollcall.ui.shell.kit.KeptScroll;
import dev.rollcall.ui.shell.kit.Keys;
import dev.rollcall.ui.shell.kit.ListAndDetail;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.kit.Wide;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;

/** 待办: what waits for the person, list left and task right where there is room. */
@Route(InboxView.PATH)
@PermitAll
final class InboxView extends Div implements BeforeEnterObserver, Lively {
    static final String PATH = "inbox";

    private final InboxService inbox;
    private final Workplace workplace;
    private final TaskPanels panels;
    private final ViewHead head = new ViewHead(Labels.text("menu.INBOX"));
    private final ListAndDetail split = new ListAndDetail(false);
    private final RouterLink bulk = new RouterLink(Labels.text("bulk.title"), BulkChoiceView.class);
    private final Div listPart = new Div();
    private final InboxFilters filters;
    private final InboxList list;
    private final Pager pager;
    private InboxState state = InboxState.of(QueryParameters.empty());
    private boolean wide;

    InboxView(
            InboxService inbox,
            ProjectService projects,
            Workplace workplace,
            TaskPanels panels,
            AuditDesk audit,
            Times times) {
        this.inbox = inbox;
        this.workplace = workplace;
        this.panels = panels;
        addClassNames("view", "inbox-view");
        filters = new InboxFilters(state, this::apply);
        filters.offer(projects.projects(workplace.caller(), ""));
        list = new InboxList(times, id -> TaskView.address(id, state), this::open);
        pager = new Pager(page -> apply(state.withPage(page)));
        listPart.addClassName("list-scroll");
        var hint = new Span(Labels.text("inbox.keyHint"));
        hint.addClassName("key-hint");
        split.list(listPart, hint, pager);
        head.action(bulk);
        add(head, filters, split);
        audit.dayFoot().ifPresent(this::add);
        keys();
        Wide.watch(this, this::widthChanged);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = InboxState.of(event.getLocation().getQueryParameters());
        load();
        settle();
        keepScroll();
    }

    /** The list alone: an opinion being written beside it stays. */
    @Override
    public void somethingHappened() {
        load();
        if (state.taskId() == null) {
            settle();
        }
    }

    private void apply(InboxState wanted) {
        state = wanted;
        load();
        settle();
        remember();
        keepScroll();
    }

    private void keepScroll() {
        KeptScroll.of(listPart, PATH + state.withTask(null).parameters().getQueryString());
    }

    private void load() {
        var caller = workplace.caller();
        var counts = inbox.counts(caller);
        var page = inbox.page(caller, state.query());
        if (page.rows().isEmpty() && page.total() > 0) {
            state = state.withPage(new Pager.Page(0, state.page().size()));
            page = inbox.page(caller, state.query());
        }
        say(counts);
        filters.show(state, counts);
        bulk.setQueryParameters(state.withTask(null).parameters());
        bulk.setVisible(page.total() > 1);
        list.show(page.rows());
        pager.show(state.page(), page.total());
        if (page.rows().isEmpty()) {
            listPart.removeAll();
            listPart.add(empty());
        } else if (list.getParent().isEmpty()) {
            listPart.removeAll();
            listPart.add(list);
        }
        list.select(state.taskId());
    }

    private void say(InboxCounts counts) {
        head.title(Labels.text("inbox.title", counts.open()));
        head.detail(Labels.text("inbox.detail", counts.overdue(), counts.mine(), counts.open() - counts.mine()));
    }

    private EmptyState empty() {
        if (state.isFiltered()) {
            return new EmptyState(Labels.text("inbox.emptyFiltered"))
                    .next(new Button(Labels.text("filter.reset"), e -> apply(state.withoutFilters())));
        }
        var done = new RouterLink(Labels.text("inbox.emptyNext"), DoneView.class);
        return new EmptyState(Labels.text("inbox.empty"))
                .because(Labels.text("inbox.emptyHint"))
                .next(done);
    }

    /** Enter on the row that is open already goes into it; what is written there stays. */
    private void open(String taskId, boolean byKey) {
        if (!byKey || !split.isOpen() || !taskId.equals(state.taskId())) {
            select(taskId);
        }
        if (byKey) {
            split.enter();
        }
    }

    private void select(String taskId) {
        state = state.withTask(taskId);
        list.select(taskId);
        openChosen();
        remember();
    }

    private void widthChanged(boolean isWide) {
        wide = isWide;
        settle();
    }

    /** With room beside the list something is always open. */
    private void settle() {
        if (wide && state.taskId() == null) {
            list.at(0).ifPresent(first -> state = state.withTask(first));
            list.select(state.taskId());
        }
        openChosen();
    }

    private void openChosen() {
        var taskId = state.taskId();
        if (wide && taskId != null) {
            split.open(panels.panel(taskId, this::decided, this::reload));
        } else {
            split.close();
        }
    }

    /** The row that has moved up to the decided one's place is the next task. */
    private void decided() {
        var index = list.indexOf(state.taskId());
        state = state.withTask(null);
        load();
        list.at(index).ifPresent(next -> {
            state = state.withTask(next);
            list.select(next);
            list.focus(next);
        });
        openChosen();
        remember();
        countInMenu();
    }

    private void reload() {
        load();
        countInMenu();
    }

    private void countInMenu() {
        findAncestor(MainLayout.class).countTasks();
    }

    private void keys() {
        Keys.of(this)
                .bind("j", Labels.text("inbox.key.next"), () -> move(1))
                .bind("ArrowDown", Labels.text("inbox.key.next"), () -> move(1))
                .bind("k", Labels.text("inbox.key.previous"), () -> move(-1))
                .bind("ArrowUp", Labels.text("inbox.key.previous"), () -> move(-1))
                .bind("Enter", Labels.text("inbox.key.open"), this::enter)
                .bind("Escape", Labels.text("inbox.key.back"), this::backToList);
    }

    private void move(int step) {
        list.from(state.taskId(), step).ifPresent(id -> {
            select(id);
            list.focus(id);
        });
    }

    private void enter() {
        var taskId = state.taskId();
        if (split.isOpen()) {
            split.enter();
        } else if (taskId != null && list.has(taskId)) {
            Go.to(TaskView.address(taskId, state));
        }
    }

    private void backToList() {
        if (state.taskId() != null) {
            list.focus(state.taskId());
        }
    }

    private void remember() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, state.parameters()));
    }
}
