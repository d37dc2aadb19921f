package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestLists;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of back-fill requests; the caller's reach is part of the statement. */
@Repository
class JdbcRequestLists implements RequestLists {
    // Which rows; the joins that only decorate a row are left to the statement that reads one page.
    private static final String FROM = " from backfill_request q join person n on n.id = q.person_id";

    // Title and subtitle are those the approvers saw.
    private static final String ROW = """
            select q.id, q.request_no, q.project_id, p.name as project_name, n.name as subject_name,
                   u.name as unit_name, g.name as team_name, q.day, q.status, a.display_name as initiator_name,
                   q.submitted_at, q.finished_at, d.verdict, d.decided_at,
                   (select s.node from request_step s where s.request_id = q.id and s.state = 'ACTIVE' limit 1) as node,
                   (select i.title from inbox_task i where i.request_id = q.id
                     order by i.created_at, i.task_id limit 1) as title,
                   (select i.subtitle from inbox_task i where i.request_id = q.id
                     order by i.created_at, i.task_id limit 1) as subtitle
            """;
    private static final String DECORATION = """

              join project p on p.id = q.project_id
              join unit u on u.id = q.unit_id
              join membership b on b.id = q.membership_id
              join account a on a.id = q.initiator_account_id
              left join team g on g.id = b.team_id
              left join decision d on d.request_id = q.id and d.person_id = :reader
            """;

    private final JdbcClient jdbc;

    JdbcRequestLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<RequestRow> page(RequestQuery query, Caller caller) {
        var selection = RequestSelection.of(query, caller);
        var total = jdbc.sql("select count(*)" + FROM + selection.where())
                .params(selection.params())
                .query(Long.class)
                .single();
        return total == 0 ? Page.empty() : new Page<>(rows(query, caller, selection), total);
    }

    private List<RequestRow> rows(RequestQuery query, Caller caller, RequestSelection selection) {
        return jdbc.sql(ROW + FROM + DECORATION + selection.where()
                        + " order by q.submitted_at desc, q.id desc limit :limit offset :offset")
                .params(selection.params())
                .param("reader", caller.personId())
                .param("limit", query.page().limit())
                .param("offset", query.page().offset())
                .query(JdbcRequestLists::row)
                .list();
    }

    private static RequestRow row(ResultSet row, int number) throws SQLException {
        return new RequestRow(
                Columns.uuid(row, "id"),
                RequestKind.ATTENDANCE_BACKFILL,
                Columns.text(row, "request_no"),
                row.getLong("project_id"),
                Columns.text(row, "project_name"),
                Columns.text(row, "subject_name"),
                Columns.text(row, "unit_name"),
                row.getString("team_name"),
                Columns.day(row, "day"),
                orEmpty(row.getString("title")),
                orEmpty(row.getString("subtitle")),
                Columns.name(row, "status", RequestStatus.class),
                Columns.nameOrNull(row, "node", ApprovalNode.class),
                Columns.text(row, "initiator_name"),
                Columns.instant(row, "submitted_at"),
                Columns.instantOrNull(row, "finished_at"),
                Columns.nameOrNull(row, "verdict", Verdict.class),
                Columns.instantOrNull(row, "decided_at"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
