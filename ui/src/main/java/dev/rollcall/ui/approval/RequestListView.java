package dev.rollcall.ui.approval;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.KeptScroll;
import dev.rollcall.ui.shell.kit.Keys;
import dev.rollcall.ui.shell.kit.ListAndDetail;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.kit.Wide;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of requests with filters, pages and the chosen one beside it; what it is a list of, a subclass
 * says. Its whole state stands in the address.
 */
public abstract class RequestListView extends Div implements BeforeEnterObserver {
    private final RequestLists lists;
    private final Kind kind;
    private final ViewHead head;
    private final ListAndDetail split = new ListAndDetail(false);
    private final Div listPart = new Div();
    private final RequestFilters filters;
    private final RequestTable table;
    private final Pager pager;
    private RequestListState state = RequestListState.of(QueryParameters.empty());
    private String count = "";
    private boolean wide;

    /**
     * @param path of the route
     * @param title what the list is called
     * @param words prefix of its labels: {@code .count}, {@code .empty}, {@code .emptyHint}
     * @param oneProject true when the list is about the project chosen in the header
     * @param only kind of request it lists; null for every kind
     * @param audit true for the list auditors search
     */
    public record Kind(
            String path,
            String title,
            String words,
            Scope scope,
            boolean oneProject,
            @Nullable RequestKind only,
            boolean audit) {

        /** A list of every kind of request. */
        public Kind(String path, String title, String words, Scope scope, boolean oneProject) {
            this(path, title, words, scope, oneProject, null, false);
        }

        /** A list of one kind of request. */
        public Kind(
                String path, String title, String words, Scope scope, boolean oneProject, @Nullable RequestKind only) {
            this(path, title, words, scope, oneProject, only, false);
        }
    }

    protected RequestListView(RequestLists lists, Kind kind) {
        this.lists = lists;
        this.kind = kind;
        head = new ViewHead(kind.title());
        addClassNames("view", "request-list-view");
        filters = kind.audit()
                ? new RequestFilters(state, new AuditFields(lists, state, this::apply), this::apply)
                : new RequestFilters(state, kind.oneProject() ? List.of() : lists.projects(), this::apply);
        table = new RequestTable(columns(), this::open);
        pager = new Pager(page -> apply(state.withPage(page)));
        listPart.addClassName("list-scroll");
        split.list(listPart, pager);
        add(head, filters, split);
        keys();
        Wide.watch(this, isWide -> {
            wide = isWide;
            openChosen();
        });
    }

    /** The columns of the table; the one with the link to the request first. */
    protected abstract List<RequestTable.Column> columns();

    /** Called with the rows of a page before they are drawn. */
    protected void loaded(List<RequestRow> rows) {}

    /** The next step where the list is empty and nothing is filtered. */
    protected EmptyState empty(EmptyState sentence) {
        return sentence;
    }

    protected final RequestLists lists() {
        return lists;
    }

    protected final ViewHead head() {
        return head;
    }

    /** What is listed now, and by which conditions. */
    final RequestListState state() {
        return state;
    }

    /** How many requests that are, in words. */
    final String count() {
        return count;
    }

    protected final String address(RequestRow row) {
        return RequestAddress.of(row.id(), kind.path(), state);
    }

    /** Reads the list anew, as after one of its requests has changed. */
    protected final void reload() {
        load();
        openChosen();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = RequestListState.of(event.getLocation().getQueryParameters());
        if (!kind.audit()) {
            state = state.withoutSearch();
        }
        if (kind.oneProject()) {
            if (lists.switchTo(state.projectId())) {
                UI.getCurrent().getPage().reload(); // the header names the project, too
            }
            state = state.onProject(lists.project());
        }
        load();
        openChosen();
        keepScroll();
    }

    private void apply(RequestListState wanted) {
        state = wanted;
        load();
        openChosen();
        remember();
        keepScroll();
    }

    private void keepScroll() {
        KeptScroll.of(
                listPart, kind.path() + state.withChosen(null).parameters().getQueryString());
    }

    private void load() {
        var page = lists.page(state.query(kind.scope(), kind.only()));
        if (page.rows().isEmpty() && page.total() > 0) {
            state = state.withPage(new Pager.Page(0, state.page().size()));
            page = lists.page(state.query(kind.scope(), kind.only()));
        }
        count = Pager.count(page.total(), page.more());
        head.title(Labels.text("request.listTitle", kind.title(), count));
        filters.show(state);
        loaded(page.rows());
        table.show(page.rows());
        table.select(chosen());
        pager.show(state.page(), page.total(), page.more());
        listPart.removeAll();
        listPart.add(page.rows().isEmpty() ? nothing() : table);
    }

    private EmptyState nothing() {
        var untouched = kind.oneProject() ? !state.onProject(null).isFiltered() : !state.isFiltered();
        if (untouched) {
            return empty(new EmptyState(Labels.text(kind.words() + ".empty"))
                    .because(Labels.text(kind.words() + ".emptyHint")));
        }
        return new EmptyState(Labels.text("request.emptyFiltered")).next(new Button(Labels.text("filter.reset"), e -> {
            var all = state.withoutFilters();
            apply(kind.oneProject() ? all.onProject(state.projectId()) : all);
        }));
    }

    private void open(String id, boolean byKey) {
        if (!byKey || !split.isOpen() || !id.equals(chosen())) {
            select(id);
        }
        if (byKey) {
            split.enter();
        }
    }

    private void select(String id) {
        state = state.withChosen(RequestAddress.parsed(id).orElse(null));
        table.select(id);
        openChosen();
        remember();
    }

    private void openChosen() {
        var chosen = state.chosen();
        if (wide && chosen != null) {
            split.open(lists.panel(chosen, this::load));
        } else {
            split.close();
        }
    }

    private @Nullable String chosen() {
        return state.chosen() == null ? null : state.chosen().toString();
    }

    private void keys() {
        Keys.of(this)
                .bind("j", Labels.text("inbox.key.next"), () -> move(1))
                .bind("ArrowDown", Labels.text("inbox.key.next"), () -> move(1))
                .bind("k", Labels.text("inbox.key.previous"), () -> move(-1))
                .bind("ArrowUp", Labels.text("inbox.key.previous"), () -> move(-1))
                .bind("Enter", Labels.text("inbox.key.open"), this::enter)
                .bind("Escape", Labels.text("request.key.close"), this::leave);
    }

    private void move(int step) {
        table.from(chosen(), step).ifPresent(id -> {
            select(id);
            table.focus(id);
        });
    }

    private void enter() {
        if (split.isOpen()) {
            split.enter();
        }
    }

    private void leave() {
        var left = chosen();
        apply(state.withChosen(null));
        if (left != null) {
            table.focus(left);
        }
    }

    private void remember() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(kind.path(), state.parameters()));
    }
}
