package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestLists;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.shared.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of requests of every kind; the caller's reach is part of the statement. A page is chosen first, from the newest
 * of each kind, and its few rows are decorated then: joins do not belong to all the rows it is sorted from.
 */
@Repository
class JdbcRequestLists implements RequestLists {
    private static final String NEWEST_FIRST = " order by q.submitted_at desc, q.id desc";

    private static final long COUNTED_AT_MOST = 10_000;

    private final JdbcClient jdbc;

    JdbcRequestLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<RequestRow> page(RequestQuery query, Caller caller) {
        var selections = kinds(query).stream()
                .collect(Collectors.toMap(kind -> kind, kind -> RequestSelection.of(kind, query, caller)));
        var counted = selections.values().stream().mapToLong(this::count).sum();
        var total = Math.min(counted, COUNTED_AT_MOST);
        var rows = query.page().offset() < total ? rows(query, caller, selections) : List.<RequestRow>of();
        return new Page<>(rows, total, counted > total);
    }

    @Override
    public List<Found> found(RequestQuery query, Caller caller, int most) {
        var branches = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        for (var kind : kinds(query)) {
            var selection = RequestSelection.of(kind, query, caller);
            branches.add(
                    "(select q.id, q.submitted_at, q.project_id" + selection.from() + NEWEST_FIRST + " limit :most)");
            params.putAll(selection.params());
        }
        return jdbc.sql("select q.id, q.project_id from (" + String.join(" union all ", branches) + ") q" + NEWEST_FIRST
                        + " limit :most")
                .params(params)
                .param("most", most)
                .query((row, i) -> new Found(Columns.uuid(row, "id"), row.getLong("project_id")))
                .list();
    }

    private static List<RequestKind> kinds(RequestQuery query) {
        return query.kind() == null ? List.of(RequestKind.values()) : List.of(query.kind());
    }

    private long count(RequestSelection selection) {
        return jdbc.sql("select count(*) from (select 1" + selection.from() + " limit :most) counted")
                .params(selection.params())
                .param("most", COUNTED_AT_MOST + 1)
                .query(Long.class)
                .single();
    }

    private List<RequestRow> rows(RequestQuery query, Caller caller, Map<RequestKind, RequestSelection> selections) {
        var chosen = chosen(query, selections);
        var rows = new HashMap<String, RequestRow>();
        for (var kind : selections.keySet()) {
            var ids = chosen.entrySet().stream()
                    .filter(each -> each.getValue() == kind)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!ids.isEmpty()) {
                jdbc.sql(RequestRows.select(kind))
                        .param("ids", ids)
                        .param("reader", caller.personId())
                        .query((row, i) -> RequestRows.row(kind, row))
                        .list()
                        .forEach(row -> rows.put(row.id().toString(), row));
            }
        }
        return chosen.keySet().stream()
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .toList();
    }

    /** Ids of the page in order; each kind gives no more rows than the page can need. */
    private Map<String, RequestKind> chosen(RequestQuery query, Map<RequestKind, RequestSelection> selections) {
        var branches = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        selections.forEach((kind, selection) -> {
            branches.add("(select q.id, q.submitted_at, '" + kind.name() + "' as kind" + selection.from() + NEWEST_FIRST
                    + " limit :end)");
            params.putAll(selection.params());
        });
        var found = new LinkedHashMap<String, RequestKind>();
        jdbc.sql("select q.id, q.kind from (" + String.join(" union all ", branches) + ") q" + NEWEST_FIRST
                        + " limit :limit offset :offset")
                .params(params)
                .param("end", query.page().offset() + query.page().limit())
                .param("limit", query.page().limit())
                .param("offset", query.page().offset())
                .query(row -> {
                    found.put(Columns.text(row, "id"), Columns.name(row, "kind", RequestKind.class));
                });
        return found;
    }
}
