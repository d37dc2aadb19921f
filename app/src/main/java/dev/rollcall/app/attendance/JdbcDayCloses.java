package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.DayCloses;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed days; the primary key lets one process claim a day. */
@Repository
class JdbcDayCloses implements DayCloses {
    static final int FURTHEST_BACK_DAYS = 62;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDayCloses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Due> open() {
        return jdbc.sql("""
                        select s.project_id, s.shift,
                               coalesce((select max(c.day) from day_close c
                                          where c.project_id = s.project_id and c.shift = s.shift),
                                        greatest(s.first_day, :furthest) - interval 1 day) + interval 1 day as next_day
                          from (select project_id, 'DAY' as shift, min(entry_date) as first_day
                                  from membership group by project_id
                                union all
                                select m.project_id, 'NIGHT', min(m.entry_date)
                                  from membership m join team t on t.id = m.team_id
                                 where t.night_shift = true group by m.project_id) s
                         order by s.project_id, s.shift""")
                .param("furthest", SiteTime.dayOf(clock.instant()).minusDays(FURTHEST_BACK_DAYS))
                .query((row, i) -> new Due(
                        row.getLong("project_id"),
                        Columns.name(row, "shift", Shift.class),
                        Columns.day(row, "next_day")))
                .list();
    }

    @Override
    public boolean claim(long projectId, LocalDate day, Shift shift, Instant at) {
        return jdbc.sql("insert ignore into day_close (project_id, day, shift, closed_at) values (?, ?, ?, ?)")
                        .params(projectId, day, shift.name(), Columns.utc(at))
                        .update()
                == 1;
    }

    @Override
    public void closed(long projectId, LocalDate day, Shift shift, int cells) {
        jdbc.sql("update day_close set cells = ? where project_id = ? and day = ? and shift = ?")
                .params(cells, projectId, day, shift.name())
                .update();
    }
}
