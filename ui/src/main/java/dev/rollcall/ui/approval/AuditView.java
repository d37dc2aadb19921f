package dev.rollcall.ui.approval;

import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.ui.approval.RequestTable.Column;
import dev.rollcall.ui.audit.AuditDesk;
import dev.rollcall.ui.shell.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 审计: the history for who has to find one request among all, by worker, approver, project, process, end and period. */
@Route(AuditView.PATH)
@PermitAll
final class AuditView extends RequestListView {
    static final String PATH = "audit";

    AuditView(RequestLists lists, AuditDesk audit) {
        super(lists, new Kind(PATH, MenuEntry.AUDIT.label(), "request.audit", Scope.REACH, false, null, true));
        audit.export(() -> new AuditDesk.Listed(count(), RequestExportRoute.address(state())))
                .ifPresent(head()::action);
        audit.foot().ifPresent(this::add);
    }

    @Override
    protected List<Column> columns() {
        var columns = new RequestColumns(lists().times());
        return List.of(
                RequestColumns.title(this::address),
                RequestColumns.status(),
                columns.filed(),
                columns.finished(),
                RequestColumns.place(),
                RequestColumns.number());
    }
}
