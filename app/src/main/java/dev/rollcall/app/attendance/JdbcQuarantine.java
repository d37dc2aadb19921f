package dev.rollcall.app.attendance;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.Quarantine;
import dev.rollcall.domain.attendance.QuarantineQuery;
import dev.rollcall.domain.attendance.QuarantinedPunch;
import dev.rollcall.domain.attendance.rule.Attribution;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Quarantined punches: found by project and time, because both have an index and the outcome has none. */
@Repository
class JdbcQuarantine implements Quarantine {
    private static final String COLUMNS = """
            select p.id, p.project_id, p.person_id, coalesce(concat(left(n.name, 1), '**'), '') as person_name, d.sn,
                   p.direction, p.event_at, p.device_time, coalesce(p.skew_ms, 0) as skew_ms, p.received_at, p.reason,
                   p.attribution
            """;
    private static final String FROM = """
              from punch p
              join device d on d.id = p.device_id
              left join person n on n.id = p.person_id
              left join punch_release r on r.punch_id = p.id
              left join punch_left l on l.punch_id = p.id
             where p.outcome = 'QUARANTINED' and r.punch_id is null and l.punch_id is null
            """;

    private final JdbcClient jdbc;

    JdbcQuarantine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<QuarantinedPunch> open(long accountId, QuarantineQuery query) {
        return wanted(
                        COLUMNS + FROM + reached(accountId, query)
                                + " order by p.event_at desc, p.id desc limit :most offset :offset",
                        query)
                .param("most", query.most())
                .param("offset", query.offset())
                .query(JdbcQuarantine::row)
                .list();
    }

    @Override
    public long countOpen(long accountId, QuarantineQuery query) {
        return wanted("select count(*)" + FROM + reached(accountId, query), query)
                .query(Long.class)
                .single();
    }

    /** What stood on no project is nobody's but operations'; the service asks for nobody else. */
    private static String reached(long accountId, QuarantineQuery query) {
        return " and p.event_at >= :since and "
                + (query.projectId() == null
                        ? "p.project_id is null"
                        : "p.project_id = :project and exists (select 1 from " + Reach.of(accountId)
                                + " reach where reach.project_id = p.project_id and reach.role = 'PLATFORM_OPS')");
    }

    private JdbcClient.StatementSpec wanted(String sql, QuarantineQuery query) {
        var statement = jdbc.sql(sql).param("since", Columns.utc(query.since()));
        return query.projectId() == null ? statement : statement.param("project", query.projectId());
    }

    @Override
    public Optional<QuarantinedPunch> lock(long punchId) {
        return jdbc.sql(COLUMNS + FROM + " and p.id = ? for update")
                .param(punchId)
                .query(JdbcQuarantine::row)
                .optional();
    }

    @Override
    public void release(long punchId, long accountId, String reason, Instant at) {
        jdbc.sql("insert into punch_release (punch_id, account_id, reason, released_at) values (?, ?, ?, ?)")
                .params(punchId, accountId, reason, Columns.utc(at))
                .update();
    }

    @Override
    public void leave(long punchId, long accountId, String reason, Instant at) {
        jdbc.sql("insert into punch_left (punch_id, account_id, reason, left_at) values (?, ?, ?, ?)")
                .params(punchId, accountId, reason, Columns.utc(at))
                .update();
    }

    private static QuarantinedPunch row(ResultSet row, int number) throws SQLException {
        return new QuarantinedPunch(
                row.getLong("id"),
                Columns.longOrNull(row, "project_id"),
                Columns.longOrNull(row, "person_id"),
                Columns.text(row, "person_name"),
                Columns.text(row, "sn"),
                Columns.name(row, "direction", Direction.class),
                Columns.instant(row, "event_at"),
                Columns.instant(row, "device_time"),
                row.getLong("skew_ms"),
                Columns.instant(row, "received_at"),
                Columns.name(row, "reason", PunchReason.class),
                Columns.nameOrNull(row, "attribution", Attribution.class));
    }
}
