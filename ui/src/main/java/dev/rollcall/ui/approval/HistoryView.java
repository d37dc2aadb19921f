package dev.rollcall.ui.approval;

import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.ui.approval.RequestTable.Column;
import dev.rollcall.ui.audit.AuditDesk;
import dev.rollcall.ui.shell.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 审批历史: every request within reach, for the auditor and everybody else. */
@Route(HistoryView.PATH)
@PermitAll
final class HistoryView extends RequestListView {
    static final String PATH = "history";

    HistoryView(RequestLists lists, AuditDesk audit) {
        super(lists, new Kind(PATH, MenuEntry.HISTORY.label(), "request.history", Scope.REACH, false));
        audit.export().ifPresent(head()::action);
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
