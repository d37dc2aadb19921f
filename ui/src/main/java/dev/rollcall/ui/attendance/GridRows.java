package dev.rollcall.ui.attendance;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import dev.rollcall.domain.attendance.GridRow;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.shell.Workplace;
import java.util.stream.Stream;

/**
 * The rows of one page of the grid, loaded as they come into sight. The first ones are read together
 * with the total, so that a page of usual size asks the database once.
 */
final class GridRows {
    static final int AT_ONCE = 50;

    private final GridParts parts;
    private final CallbackDataProvider<GridRow, Void> provider =
            new CallbackDataProvider<>(this::fetch, query -> size(), GridRow::personId);
    private GridState state;
    private long project;
    private Page<GridRow> first = Page.empty();

    GridRows(GridParts parts, GridState state) {
        this.parts = parts;
        this.state = state;
    }

    CallbackDataProvider<GridRow, Void> provider() {
        return provider;
    }

    /** Reads the page anew. @return persons behind all pages together */
    long load(GridState wanted, long projectId) {
        state = wanted;
        project = projectId;
        first = read(0, Math.min(AT_ONCE, wanted.page().size()));
        provider.refreshAll();
        return first.total();
    }

    /** Rows on this page. */
    int size() {
        var left = first.total() - state.page().offset();
        return (int) Math.max(0, Math.min(state.page().size(), left));
    }

    /** Place of a person among the first rows of the page; -1 when not among them. */
    int indexOf(long personId) {
        for (int i = 0; i < first.rows().size(); i++) {
            if (first.rows().get(i).personId() == personId) {
                return i;
            }
        }
        return -1;
    }

    private Stream<GridRow> fetch(Query<GridRow, Void> query) {
        var from = query.getOffset();
        var to = Math.min(from + query.getLimit(), size());
        if (to <= from) {
            return Stream.empty();
        }
        if (to <= first.rows().size()) {
            return first.rows().subList(from, to).stream();
        }
        return read(from, to - from).rows().stream();
    }

    private Page<GridRow> read(int from, int limit) {
        Workplace workplace = parts.workplace();
        var rows = new PageRequest(state.page().offset() + from, limit);
        return parts.months().page(workplace.caller(), state.query(project, rows));
    }
}
