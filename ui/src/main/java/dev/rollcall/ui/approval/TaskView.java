package dev.rollcall.ui.approval;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.Go;
import dev.rollcall.ui.shell.kit.Keys;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as its own page, for a phone and for a link somebody was sent. The address keeps the list it came from. */
@Route(TaskView.PATH + "/:task")
@PermitAll
final class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "tasks";
    private static final String SET = "set";

    private final InboxService inbox;
    private final Workplace workplace;
    private final TaskPanels panels;
    private String title = "";

    TaskView(InboxService inbox, Workplace workplace, TaskPanels panels) {
        this.inbox = inbox;
        this.workplace = workplace;
        this.panels = panels;
        addClassNames("view", "task-view");
    }

    /** The address of a task, with the filters of the list it is opened from. */
    static String address(String taskId, InboxState from) {
        var query = from.withTask(null).parameters().getQueryString();
        return PATH + "/" + taskId + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of a task that is opened singly out of a set, and leads back to it. */
    static String fromSet(String taskId, UUID set) {
        return PATH + "/" + taskId + "?" + SET + "=" + set;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var taskId = event.getRouteParameters().get("task").orElseThrow(NotFoundException::new);
        var from = InboxState.of(event.getLocation().getQueryParameters());
        var caller = workplace.caller();
        var page = inbox.task(caller, taskId).orElseThrow(NotFoundException::new);
        title = page.task().title();
        removeAll();
        var set = new Address(event.getLocation().getQueryParameters()).uuid(SET);
        if (set != null) {
            add(backToSet(set), panels.panel(taskId, () -> Go.to(BulkView.PATH + "/" + set), () -> {}));
            return;
        }
        var next = next(taskId, inbox.page(caller, from.query()).rows());
        add(back(taskId, from), panels.panel(taskId, () -> go(next, from), () -> {}));
    }

    private RouterLink backToSet(UUID set) {
        var link = new RouterLink(
                Labels.text("bulk.backToSet"), BulkView.class, new RouteParameters("set", set.toString()));
        link.addClassName("back-link");
        Keys.of(this).bind("Escape", Labels.text("task.key.back"), () -> Go.to(BulkView.PATH + "/" + set));
        return link;
    }

    private RouterLink back(String taskId, InboxState from) {
        var link = new RouterLink(
                Labels.text("task.back", inbox.counts(workplace.caller()).open()), InboxView.class);
        link.setQueryParameters(from.withTask(taskId).parameters());
        link.addClassName("back-link");
        Keys.of(this)
                .bind(
                        "Escape",
                        Labels.text("task.key.back"),
                        () -> UI.getCurrent()
                                .navigate(InboxView.class, from.withTask(taskId).parameters()));
        return link;
    }

    /** The row below, else the one above; the first of the list for a task that does not stand in it. */
    static @Nullable String next(String taskId, List<InboxItem> rows) {
        var ids = rows.stream().map(row -> row.task().taskId()).toList();
        var at = ids.indexOf(taskId);
        if (at < 0) {
            return ids.isEmpty() ? null : ids.get(0);
        }
        if (at + 1 < ids.size()) {
            return ids.get(at + 1);
        }
        return at > 0 ? ids.get(at - 1) : null;
    }

    private static void go(@Nullable String next, InboxState from) {
        if (next == null) {
            UI.getCurrent().navigate(InboxView.class, from.parameters());
        } else {
            Go.to(address(next, from));
        }
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", title, Labels.text("shell.product"));
    }
}
