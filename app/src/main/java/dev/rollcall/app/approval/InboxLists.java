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
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a reader's inbox shows: one page, the exact total, the figures above it. */
@Repository
class InboxLists {
    private static final String URGED =
            "(select max(x.at) from task_action x where x.task_id = t.task_id and x.kind = 'URGED') as urged_at";

    private static final String KINDS = Arrays.stream(RequestKind.values())
            .map(kind -> "sum(t.request_kind = '" + kind + "') as " + kind)
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    InboxLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<InboxItem> page(InboxQuery query, Reader reader) {
        var selection = InboxSelection.of(reader, query);
        if (selection.isEmpty()) {
            return Page.empty();
        }
        var total = jdbc.sql("select count(*) from " + selection.tables() + selection.where())
                .params(selection.params())
                .query(Long.class)
                .single();
        return total == 0 ? Page.empty() : new Page<>(rows(query, reader, selection), total);
    }

    private List<InboxItem> rows(InboxQuery query, Reader reader, InboxSelection selection) {
        return jdbc.sql("select " + InboxRows.COLUMNS + ", p.name as project_name, a.name as assignee_name, " + URGED
                        + " from "
                        + selection.tables()
                        + " join project p on p.id = t.project_id left join person a on a.id = t.assignee_person_id"
                        + selection.where() + " order by " + order(query.sort()) + " limit :limit offset :offset")
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
        return jdbc.sql(
                        "select count(*) as n, sum(t.due_at < :now) as overdue, sum(t.assignee_person_id <=> :me) as mine, "
                                + KINDS + " from " + selection.tables() + selection.where())
                .params(selection.params())
                .query((row, i) ->
                        new InboxCounts(row.getLong("n"), row.getLong("overdue"), row.getLong("mine"), byKind(row)))
                .single();
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
