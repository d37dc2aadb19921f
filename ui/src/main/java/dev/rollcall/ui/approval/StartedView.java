package dev.rollcall.ui.approval;

import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.ui.approval.RequestTable.Column;
import dev.rollcall.ui.shell.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 我发起的: what the person has filed, and where it stands. */
@Route(StartedView.PATH)
@PermitAll
final class StartedView extends RequestListView {
    static final String PATH = "mine";

    StartedView(RequestLists lists) {
        super(lists, new Kind(PATH, MenuEntry.STARTED.label(), "request.mine", Scope.MINE, false));
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
