package dev.rollcall.app.demo;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.project.WorkRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who could have punched where in the past: memberships and gates of the demo, as they lie in the database. */
@Component
@WhenDemo
class HistoryPeople {
    private final JdbcClient jdbc;

    HistoryPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Member(
            long projectId,
            String project,
            long personId,
            WorkRole role,
            @Nullable Long teamId,
            boolean night,
            LocalDate entry,
            @Nullable LocalDate exit) {

        boolean on(LocalDate day) {
            return !day.isBefore(entry) && (exit == null || !day.isAfter(exit));
        }
    }

    /** @param lane IN, OUT or BOTH */
    record Post(long projectId, String sn, byte[] wrappedSecret, int epoch, String lane) {}

    List<Member> members() {
        return jdbc.sql("""
                        select m.project_id, p.code, m.person_id, m.work_role, m.team_id,
                               coalesce(t.night_shift, false) as night, m.entry_date, m.exit_date
                          from membership m join project p on p.id = m.project_id
                          left join team t on t.id = m.team_id order by m.id""")
                .query((row, i) -> new Member(
                        row.getLong("project_id"),
                        Columns.text(row, "code"),
                        row.getLong("person_id"),
                        Columns.name(row, "work_role", WorkRole.class),
                        Columns.longOrNull(row, "team_id"),
                        row.getBoolean("night"),
                        Columns.day(row, "entry_date"),
                        Columns.dayOrNull(row, "exit_date")))
                .list();
    }

    List<Post> posts() {
        return jdbc.sql("""
                        select b.project_id, d.sn, d.secret, d.epoch, b.lane from device d
                          join device_binding b on b.device_id = d.id and b.to_at is null
                         where d.enabled = true and d.family in ('FACE_TERMINAL', 'MOBILE_FACE') order by d.sn""")
                .query((row, i) -> new Post(
                        row.getLong("project_id"),
                        Columns.text(row, "sn"),
                        row.getBytes("secret"),
                        row.getInt("epoch"),
                        Columns.text(row, "lane")))
                .list();
    }
}
