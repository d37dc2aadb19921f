package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.approval.RequestColumns;
import dev.rollcall.ui.approval.RequestListView;
import dev.rollcall.ui.approval.RequestLists;
import dev.rollcall.ui.approval.RequestTable.Column;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** 考勤补录: the project's back-fills, with 操作 and the entry 考勤补录申请 (R45). */
@Route(BackfillListView.PATH)
@PermitAll
final class BackfillListView extends RequestListView {
    static final String PATH = "attendance/backfills";

    private static final int MOST_OPEN_OF_ONE = 1_000;
    /** Past it somebody has decided, and nothing can be withdrawn any more (1.5). */
    private static final ApprovalNode FIRST = ApprovalNode.LABOUR_OFFICER;

    private final BackfillWithdrawal withdrawal;
    private final boolean mayFile;
    private Set<UUID> mine = Set.of();

    BackfillListView(RequestLists lists, BackfillWithdrawal withdrawal, BackfillEntry entry) {
        super(
                lists,
                new Kind(
                        PATH,
                        MenuEntry.BACKFILLS.label(),
                        "backfill.list",
                        Scope.REACH,
                        true,
                        RequestKind.ATTENDANCE_BACKFILL));
        this.withdrawal = withdrawal;
        this.mayFile = entry.isOpen();
        if (mayFile) {
            head().action(file(ButtonVariant.LUMO_PRIMARY));
        }
    }

    @Override
    protected List<Column> columns() {
        var columns = new RequestColumns(lists().times());
        return List.of(
                RequestColumns.title(this::address),
                RequestColumns.unit(),
                RequestColumns.status(),
                columns.filed(),
                columns.finished(),
                RequestColumns.number(),
                new Column(Labels.text("backfill.column.actions"), "cell-actions", this::actions));
    }

    /** Which of the rows the reader filed is asked once for a page, not once for a row. */
    @Override
    protected void loaded(List<RequestRow> rows) {
        var project = lists().workplace().project().map(ProjectSummary::id).orElse(null);
        mine = rows.stream().noneMatch(row -> row.status() == RequestStatus.OPEN)
                ? Set.of()
                : lists()
                        .page(new RequestQuery(
                                Scope.MINE,
                                project,
                                RequestStatus.OPEN,
                                "",
                                null,
                                null,
                                new PageRequest(0, MOST_OPEN_OF_ONE)))
                        .rows()
                        .stream()
                        .map(RequestRow::id)
                        .collect(Collectors.toSet());
    }

    @Override
    protected EmptyState empty(EmptyState sentence) {
        return mayFile ? sentence.next(file(ButtonVariant.LUMO_PRIMARY)) : sentence;
    }

    private Div actions(RequestRow row) {
        var look = new Anchor(address(row), Labels.text("backfill.look"));
        look.getElement().setAttribute("router-link", true);
        look.setAriaLabel(Labels.text("backfill.lookAt", row.requestNo()));
        var actions = new Div(look);
        actions.addClassName("row-actions");
        if (mine.contains(row.id()) && row.node() == FIRST) {
            var withdraw = new Button(Labels.text("backfill.withdraw"), e -> withdrawal.ask(row.id(), this::reload));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            withdraw.setAriaLabel(Labels.text("backfill.withdrawOf", row.requestNo()));
            actions.add(withdraw);
        }
        return actions;
    }

    private static Button file(ButtonVariant look) {
        var file = new Button(Labels.text("backfill.file"), e -> UI.getCurrent().navigate(BackfillFormView.class));
        file.addThemeVariants(look);
        return file;
    }
}
