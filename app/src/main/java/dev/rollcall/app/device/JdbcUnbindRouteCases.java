package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.PolicyTopic;
import dev.rollcall.domain.device.UnbindRouteCases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unbindings with the ruling they were filed under. */
@Repository
class JdbcUnbindRouteCases implements UnbindRouteCases {
    private final JdbcClient jdbc;

    JdbcUnbindRouteCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PolicyTopic.Case> since(Instant since, int most) {
        return jdbc.sql("""
                        select q.id, q.request_no, p.name as project_name, q.submitted_at, q.province, q.reason, q.route,
                               q.route_version, q.route_row
                          from device_unbind_request q join project p on p.id = q.project_id
                         where q.submitted_at >= :since
                         order by q.submitted_at desc, q.id desc limit :most""")
                .param("since", Columns.utc(since))
                .param("most", most)
                .query((row, i) -> new PolicyTopic.Case(
                        Columns.uuid(row, "id"),
                        Columns.text(row, "request_no"),
                        Columns.text(row, "project_name"),
                        Columns.instant(row, "submitted_at"),
                        Map.of("province", Columns.text(row, "province"), "unbindReason", Columns.text(row, "reason")),
                        Columns.text(row, "route"),
                        row.getInt("route_version"),
                        row.getInt("route_row")))
                .list();
    }
}
