package dev.rollcall.ui.approval;

import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.ui.approval.RequestTable.Column;
import dev.rollcall.ui.shell.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 已办: what the person has decided, and what became of it. */
@Route(DoneView.PATH)
@PermitAll
final class DoneView extends RequestListView {
    static final String PATH = "done";

    DoneView(RequestLists lists) {
        super(lists, new Kind(PATH, MenuEntry.DONE.label(), "request.done", Scope.DECIDED_BY_ME, false));
    }

    @Override
    protected List<Column> columns() {
        var columns = new RequestColumns(lists().times());
        return List.of(
                RequestColumns.title(this::address),
                columns.mine(),
                RequestColumns.status(),
                RequestColumns.place(),
                RequestColumns.number());
    }
}
