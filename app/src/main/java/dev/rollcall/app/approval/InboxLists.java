package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.Inbox.Reader;
import dev.rollcall.domain.approval.InboxCounts;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.shared.Page;
import java.util.EnumMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a reader's inbox shows: one page, the exact total, the figures above it. */
@Repository
class InboxLists {
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
        return jdbc.sql("select " + InboxRows.COLUMNS + ", p.name as project_name, a.name as assignee_name from "
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

    InboxCounts counts(Reader reader) {
        var selection = InboxSelection.of(reader);
        var byKind = new EnumMap<RequestKind, Long>(RequestKind.class);
        var sums = new long[2];
        if (!selection.isEmpty()) {
            jdbc.sql("""
                            select t.request_kind, count(*) as n, sum(t.due_at < :now) as overdue,
                                   sum(t.assignee_person_id <=> :me) as mine from\s""" + selection.tables() + selection.where() + " group by t.request_kind")
                    .params(selection.params())
                    .query(row -> {
                        byKind.put(Columns.name(row, "request_kind", RequestKind.class), row.getLong("n"));
                        sums[0] += row.getLong("overdue");
                        sums[1] += row.getLong("mine");
                    });
        }
        var open = byKind.values().stream().mapToLong(Long::longValue).sum();
        return new InboxCounts(open, sums[0], sums[1], byKind);
    }
}
