package dev.rollcall.app.approval;

import dev.rollcall.domain.approval.Inbox.Reader;
import dev.rollcall.domain.approval.InboxCounts;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a reader's inbox shows: one page, the exact total, the figures above it. */
@Repository
class InboxLists {
    private static final String URGED =
            "(select max(x.at) from task_action x where x.task_id = t.task_id and x.kind = 'URGED') as urged_at";

    private final JdbcClient jdbc;

    InboxLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<InboxItem> page(InboxQuery query, Reader reader) {
        var selection = InboxSelection.of(reader, query);
        if (selection.isEmpty()) {
            return Page.empty();
        }
        var total = jdbc.sql("select sum(n) from (" + selection.parts(sign -> sign + "count(*) as n") + ") parts")
                .params(selection.params())
                .query(Long.class)
                .single();
        return total == 0 ? Page.empty() : new Page<>(rows(query, reader, selection), total);
    }

    /** Which tasks they are is found out on the index alone; only those of the page are read. */
    private List<InboxItem> rows(InboxQuery query, Reader reader, InboxSelection selection) {
        var order = " order by " + order(query.sort());
        return jdbc.sql("select " + InboxRows.COLUMNS + ", p.name as project_name, a.name as assignee_name, " + URGED
                        + " from (select t.task_id from "
                        + selection.tables()
                        + selection.where() + order + " limit :limit offset :offset) chosen"
                        + " join inbox_task t on t.task_id = chosen.task_id"
                        + " join project p on p.id = t.project_id left join person a on a.id = t.assignee_person_id"
                        + order)
                .params(selection.params())
                .param("limit", query.page().limit())
                .param("offset", query.page().offset())
                .query((row, i) -> InboxRows.item(row, reader.personId(), reader.now()))
                .list();
    }

    private static String order(InboxQuery.Sort sort) {
        return switch (sort) {
            case DUE_FIRST -> "t.due_at, t.created_at, t.task_id";
            case NEWEST_FIRST -> "t.created_at desc, t.task_id desc";
            case OLDEST_FIRST -> "t.created_at, t.task_id";
        };
    }

    /** In one row: kinds in groups would be sorted or gathered in a table first, which costs as much as the counting. */
    InboxCounts counts(Reader reader) {
        var selection = InboxSelection.of(reader);
        if (selection.isEmpty()) {
            return new InboxCounts(0, 0, 0, Map.of());
        }
        return jdbc.sql("select sum(n) as n, sum(overdue) as overdue, sum(mine) as mine, "
                        + ofKinds(kind -> "sum(%1$s) as %1$s".formatted(kind)) + " from ("
                        + selection.parts(InboxLists::figures) + ") parts")
                .params(selection.params())
                .query((row, i) ->
                        new InboxCounts(row.getLong("n"), row.getLong("overdue"), row.getLong("mine"), byKind(row)))
                .single();
    }

    private static String figures(String sign) {
        return "%1$scount(*) as n, %1$ssum(t.due_at < :now) as overdue, %1$ssum(t.assignee_person_id <=> :me) as mine, "
                        .formatted(sign)
                + ofKinds(kind -> "%1$ssum(t.request_kind = '%2$s') as %2$s".formatted(sign, kind));
    }

    private static String ofKinds(Function<RequestKind, String> each) {
        return Arrays.stream(RequestKind.values()).map(each).collect(Collectors.joining(", "));
    }

    private static Map<RequestKind, Long> byKind(ResultSet row) throws SQLException {
        var byKind = new EnumMap<RequestKind, Long>(RequestKind.class);
        for (var kind : RequestKind.values()) {
            var open = row.getLong(kind.name());
            if (open > 0) {
                byKind.put(kind, open);
            }
        }
        return byKind;
    }
}
