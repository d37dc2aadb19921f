package dev.rollcall.app.project;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.project.StatusBlockers;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is unfinished on a project, counted where it lies. */
@Repository
class JdbcStatusBlockers implements StatusBlockers {
    private static final int EXAMPLES = 5;

    private final JdbcClient jdbc;

    JdbcStatusBlockers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Finding openBackfills(long projectId) {
        return finding(
                "select request_no as example from backfill_request where project_id = ? and status = 'OPEN'",
                projectId);
    }

    @Override
    public Finding boundDevices(long projectId) {
        return finding("""
                select concat(b.gate, ' ', d.sn) as example
                  from device_binding b join device d on d.id = b.device_id
                 where b.project_id = ? and b.to_at is null
                   and not exists (select 1 from device_unbind_request q
                                    where q.binding_id = b.id and q.status = 'OPEN')""", projectId);
    }

    @Override
    public Finding workersOnRoll(long projectId, LocalDate today) {
        return finding("""
                select distinct t.name as example, m.person_id
                  from membership m left join team t on t.id = m.team_id
                 where m.project_id = ? and m.work_role = 'LABOUR_WORKER'
                   and (m.exit_date is null or m.exit_date > ?)""", projectId, today);
    }

    @Override
    public Finding attendedDays(long projectId, LocalDate from) {
        return finding(
                "select day as example from day_cell where project_id = ? and day >= ? and attended > 0",
                projectId,
                from);
    }

    /** @param rows one row for each thing that was found */
    private Finding finding(String rows, Object... params) {
        var count = jdbc.sql("select count(*) from (" + rows + ") found")
                .params(params)
                .query(Long.class)
                .single();
        var examples = count == 0
                ? new ArrayList<String>()
                : jdbc.sql("select distinct example from (" + rows
                                + ") found where example is not null order by example" + " limit " + EXAMPLES)
                        .params(params)
                        .query((row, i) -> Columns.text(row, "example"))
                        .list();
        return new Finding(count, examples);
    }
}
