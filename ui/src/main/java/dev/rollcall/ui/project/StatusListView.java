package dev.rollcall.ui.project;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.project.ProjectStatusService;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.project.StatusChangeQuery;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.FilterBar;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 项目状态变更申请: the project's status changes and the way to ask for one (R94, R95). */
@Route(StatusListView.PATH)
@PermitAll
final class StatusListView extends Div implements BeforeEnterObserver {
    static final String PATH = "status-changes";

    private final ProjectStatusService service;
    private final Workplace workplace;
    private final ViewHead head = new ViewHead(MenuEntry.STATUS_CHANGES.label());
    private final Select<RequestStatus> status = new Select<>();
    private final FilterBar bar = new FilterBar(() -> go(null, new Pager.Page(0, Pager.DEFAULT_SIZE)));
    private final Div rows = new Div();
    private final Pager pager = new Pager(page -> go(status.getValue(), page));
    private final StatusTable table;
    private final boolean mayFile;

    StatusListView(ProjectStatusService service, Workplace workplace, Times times) {
        this.service = service;
        this.workplace = workplace;
        this.table = new StatusTable(times);
        this.mayFile = workplace
                .project()
                .flatMap(project -> service.options(workplace.caller(), project.id()))
                .isPresent();
        addClassNames("view", "status-list-view");
        if (mayFile) {
            head.action(file());
        }
        status.setItems(RequestStatus.values());
        status.setItemLabelGenerator(
                each -> each == null ? Labels.text("request.filter.anyStatus") : ApprovalWords.status(each));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(Labels.text("request.filter.anyStatus"));
        status.setAriaLabel(Labels.text("statusChange.column.status"));
        status.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                go(e.getValue(), new Pager.Page(0, Pager.DEFAULT_SIZE));
            }
        });
        bar.field(status);
        add(head, bar, rows, pager);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = new Address(event.getLocation().getQueryParameters());
        show(address.word("status", RequestStatus.class), address.page());
    }

    private void show(@Nullable RequestStatus chosen, Pager.Page page) {
        status.setValue(chosen);
        bar.active(
                chosen == null
                        ? List.of()
                        : List.of(new FilterBar.Active(
                                Labels.text("request.active.status", ApprovalWords.status(chosen)),
                                () -> go(null, new Pager.Page(0, page.size())))));
        rows.removeAll();
        var project = workplace.project().map(ProjectSummary::id).orElse(0L);
        var found = service.page(
                workplace.caller(),
                new StatusChangeQuery(project, chosen, new PageRequest(page.offset(), page.size())));
        head.detail(Labels.text("statusChange.count", found.total()));
        pager.setVisible(found.total() > 0);
        pager.show(page, found.total());
        if (found.rows().isEmpty()) {
            rows.add(empty(chosen != null));
        } else {
            table.show(found.rows(), page.offset() + 1);
            rows.add(table);
        }
    }

    private EmptyState empty(boolean filtered) {
        if (filtered) {
            return new EmptyState(Labels.text("request.emptyFiltered"));
        }
        var empty = new EmptyState(Labels.text("statusChange.empty")).because(Labels.text("statusChange.emptyHint"));
        return mayFile ? empty.next(file()) : empty;
    }

    private void go(@Nullable RequestStatus chosen, Pager.Page page) {
        UI.getCurrent()
                .navigate(
                        StatusListView.class,
                        new Address.Builder().word("status", chosen).page(page).parameters());
    }

    private static Button file() {
        var file = new Button(
                Labels.text("statusChange.file"), e -> UI.getCurrent().navigate(StatusFormView.class));
        file.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return file;
    }
}
