package dev.rollcall.app.operations;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.operations.OperationsLists;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operations have to see to, from our own tables. */
@Repository
class JdbcOperationsLists implements OperationsLists {
    private final JdbcClient jdbc;

    JdbcOperationsLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unassigned> unassigned(long accountId, int most) {
        return jdbc.sql("""
                        select t.task_id, t.request_no, t.title, p.name as project_name, t.node, t.created_at
                          from inbox_task t join project p on p.id = t.project_id
                         where t.state = 'OPEN' and t.unassigned = true
                           and exists (select 1 from %s r where r.project_id = t.project_id)
                         order by t.created_at, t.task_id limit :most""".formatted(Reach.of(accountId)))
                .param("most", most)
                .query((row, i) -> new Unassigned(
                        Columns.text(row, "task_id"),
                        Columns.text(row, "request_no"),
                        Columns.text(row, "title"),
                        Columns.text(row, "project_name"),
                        Columns.text(row, "node"),
                        Columns.instant(row, "created_at")))
                .list();
    }

    @Override
    public List<Undelivered> undelivered(int most) {
        return jdbc.sql("""
                        select d.id, d.channel, e.request_no, d.attempts, d.due_at, d.last_error, d.state
                          from notice_delivery d join notice_event e on e.id = d.event_id
                         where d.state = 'FAILED' or d.state = 'WAITING' and d.attempts > 0
                         order by d.state, d.due_at, d.id limit :most""")
                .param("most", most)
                .query((row, i) -> new Undelivered(
                        row.getLong("id"),
                        Columns.text(row, "channel"),
                        Columns.text(row, "request_no"),
                        row.getInt("attempts"),
                        Columns.instant(row, "due_at"),
                        Objects.requireNonNullElse(row.getString("last_error"), ""),
                        "FAILED".equals(row.getString("state"))))
                .list();
    }

    @Override
    public boolean retry(long deliveryId, Instant at) {
        return jdbc.sql("""
                        update notice_delivery set state = 'WAITING', attempts = 0, due_at = :at
                         where id = :id and (state = 'FAILED' or state = 'WAITING' and attempts > 0)""")
                        .param("id", deliveryId)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }
}
