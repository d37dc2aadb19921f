package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a list of requests, kind by kind, with everything that decorates them. */
final class RequestRows {
    // Title and subtitle are those the approvers saw last; of several decisions of the reader the last is told.
    private static final String COLUMNS = """
            select q.id, q.request_no, q.project_id, p.name as project_name, u.name as unit_name, q.status,
                   a.display_name as initiator_name, q.submitted_at, q.finished_at, d.verdict, d.decided_at,
                   (select s.node from request_step s where s.request_id = q.id and s.state = 'ACTIVE' limit 1) as node,
                   (select i.title from inbox_task i where i.request_id = q.id
                     order by i.created_at desc, i.task_id limit 1) as title,
                   (select i.subtitle from inbox_task i where i.request_id = q.id
                     order by i.created_at desc, i.task_id limit 1) as subtitle,
            """;
    private static final String JOINS = """

              join project p on p.id = q.project_id
              join unit u on u.id = q.unit_id
              join account a on a.id = q.initiator_account_id
              left join decision d on d.id = (select max(x.id) from decision x
                                               where x.request_id = q.id and x.person_id = :reader)
             where q.id in (:ids)""";

    private static final String BACKFILLS = COLUMNS + """
                   n.name as subject_name, g.name as team_name, q.day
              from backfill_request q
              join person n on n.id = q.person_id
              join membership b on b.id = q.membership_id
              left join team g on g.id = b.team_id
            """ + JOINS;
    private static final String STATUS_CHANGES = COLUMNS + """
                   p.name as subject_name, null as team_name, q.effective_day as day
              from status_change_request q
            """ + JOINS;

    private static final String UNBINDS = COLUMNS + """
                   q.sn as subject_name, null as team_name, date(convert_tz(q.submitted_at, '+00:00', '+08:00')) as day
              from device_unbind_request q
            """ + JOINS;

    private RequestRows() {}

    /** To be given {@code :ids} and {@code :reader}. */
    static String select(RequestKind kind) {
        return switch (kind) {
            case ATTENDANCE_BACKFILL -> BACKFILLS;
            case PROJECT_STATUS_CHANGE -> STATUS_CHANGES;
            case DEVICE_UNBIND -> UNBINDS;
        };
    }

    static RequestRow row(RequestKind kind, ResultSet row) throws SQLException {
        return new RequestRow(
                Columns.uuid(row, "id"),
                kind,
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
