package dev.rollcall.app.approval;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.figures.ApprovalMeasures;
import dev.rollcall.domain.approval.figures.FigureQuery;
import dev.rollcall.domain.approval.figures.FigureRow;
import dev.rollcall.domain.shared.SiteTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Durations ranked in the database by window functions; one of the two servers knows no percentiles, so the nearest rank is
 * picked by its number.
 */
@Repository
class JdbcApprovalMeasures implements ApprovalMeasures {
    // By office alone: a post on some project opens no figures about its colleagues.
    private static final String REACHED = """
            (select distinct r.project_id from ! r where r.role in ('REG_COUNTY', 'REG_CITY', 'REG_PROV', 'PLATFORM_OPS', 'AUDITOR')) w
            """;

    private static final String PERIOD = " d.decided_at >= :from and d.decided_at < :until ";

    private static final String TASKS =
            """
            select # as k, @ as name, timestampdiff(microsecond, t.created_at, d.decided_at) div 1000 as took,
                   d.decided_at > t.due_at as late, d.verdict like 'RETURN%' as returned, d.verdict = 'REJECT' as rejected
              from decision d join inbox_task t on t.task_id = d.task_id
              join """ + REACHED + " on w.project_id = t.project_id join person n on n.id = d.person_id where" + PERIOD
                    + " and (:kind is null or t.request_kind = :kind)";

    private static final String REQUESTS = """
            select max(#) as k, max(@) as name,
                   timestampdiff(microsecond, min(t.created_at), max(d.decided_at)) div 1000 as took,
                   max(d.decided_at > t.due_at) as late, max(d.verdict like 'RETURN%') as returned,
                   max(d.verdict = 'REJECT') as rejected
              from (select distinct d.request_id from decision d where""" + PERIOD + """
                   ) e join inbox_task t on t.request_id = e.request_id
              join """ + REACHED + """
               on w.project_id = t.project_id
              join project p on p.id = t.project_id left join region g on g.code = p.region_code
              left join decision d on d.task_id = t.task_id
             where (:kind is null or t.request_kind = :kind)
             group by t.request_id
            having max(t.state = 'OPEN') = 0 and max(d.decided_at) < :until
            """;

    private static final String OVERDUE = """
            select # as k, max(@) as name, count(distinct %) as n
              from inbox_task t join """ + REACHED + """
               on w.project_id = t.project_id
              join project p on p.id = t.project_id left join region g on g.code = p.region_code
              left join person n on n.id = t.assignee_person_id
             where t.state = 'OPEN' and t.due_at < :then and (:kind is null or t.request_kind = :kind)
             group by # having k is not null order by n desc, k
            """;

    private static final String RANKED = """
            select k, max(name) as name, max(n) as n, max(case when place = ceil(n * 0.5) then took end) as median,
                   max(case when place = ceil(n * 0.9) then took end) as p90, sum(late) as late,
                   sum(returned) as returned, sum(rejected) as rejected
              from (select m.*, row_number() over (partition by k order by took) as place,
                           count(*) over (partition by k) as n
                      from (%s) m) ranked
             group by k order by n desc, k limit :most
            """;

    private final JdbcClient jdbc;

    JdbcApprovalMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FigureRow> rows(long accountId, FigureQuery query, int most) {
        return switch (query.by()) {
            case REGION -> ranked(REQUESTS, "p.region_code", "coalesce(g.name, p.region_code)", accountId, query, most);
            case PROJECT -> ranked(REQUESTS, "p.id", "p.name", accountId, query, most);
            case NODE -> ranked(TASKS, "t.node", "t.node", accountId, query, most);
            case APPROVER -> ranked(TASKS, "d.person_id", "n.name", accountId, query, most);
        };
    }

    @Override
    public List<FigureRow> overdue(long accountId, FigureQuery query, Instant then) {
        return switch (query.by()) {
            case REGION ->
                overdue("p.region_code", "coalesce(g.name, p.region_code)", "t.request_id", accountId, query, then);
            case PROJECT -> overdue("p.id", "p.name", "t.request_id", accountId, query, then);
            case NODE -> overdue("t.node", "t.node", "t.task_id", accountId, query, then);
            case APPROVER -> overdue("t.assignee_person_id", "n.name", "t.task_id", accountId, query, then);
        };
    }

    private List<FigureRow> overdue(
            String key, String name, String counted, long accountId, FigureQuery query, Instant then) {
        var kind = query.kind();
        return jdbc.sql(OVERDUE.replace("#", key)
                        .replace("@", name)
                        .replace("%", counted)
                        .replace("!", Reach.of(accountId)))
                .param("then", Columns.utc(then))
                .param("kind", kind == null ? null : kind.name())
                .query((row, i) ->
                        FigureRow.waiting(Columns.text(row, "k"), Columns.text(row, "name"), row.getLong("n")))
                .list();
    }

    @Override
    public Optional<FigureRow> total(long accountId, FigureQuery query) {
        var measured = query.by() == FigureQuery.By.NODE || query.by() == FigureQuery.By.APPROVER ? TASKS : REQUESTS;
        return ranked(measured, "''", "''", accountId, query, 1).stream().findFirst();
    }

    private List<FigureRow> ranked(
            String measured, String key, String name, long accountId, FigureQuery query, int most) {
        var kind = query.kind();
        return jdbc.sql(RANKED.formatted(
                        measured.replace("#", key).replace("@", name).replace("!", Reach.of(accountId))))
                .param("from", Columns.utc(SiteTime.startOf(query.from())))
                .param("until", Columns.utc(SiteTime.startOf(query.to().plusDays(1))))
                .param("kind", kind == null ? null : kind.name())
                .param("most", most)
                .query(JdbcApprovalMeasures::row)
                .list();
    }

    private static FigureRow row(ResultSet row, int number) throws SQLException {
        return new FigureRow(
                Columns.text(row, "k"),
                Columns.text(row, "name"),
                row.getLong("n"),
                Duration.ofMillis(row.getLong("median")),
                Duration.ofMillis(row.getLong("p90")),
                row.getLong("late"),
                row.getLong("returned"),
                row.getLong("rejected"),
                0);
    }
}
