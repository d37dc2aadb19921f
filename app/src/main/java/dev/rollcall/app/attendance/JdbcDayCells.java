package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.RowInsert;
import dev.rollcall.domain.attendance.DayCells;
import dev.rollcall.domain.attendance.PersonDay;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.DayStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Kept cells. Keys come sorted and stay sorted, so that two transactions lock the same cells in the same order. */
@Repository
class JdbcDayCells implements DayCells {
    /** Makes the row or locks the one that is there; either way it is ours until the transaction ends. */
    private static final RowInsert LOCK = new RowInsert(
            "insert into day_cell (project_id, person_id, day, status, rule_version, computed_at) values",
            6,
            "on duplicate key update computed_at = values(computed_at)");

    private static final RowInsert WRITE = new RowInsert("""
            insert into day_cell (project_id, person_id, day, status, first_in, last_out, minutes, punches, attended, valid,
                rule_version, computed_at)
            values""", 12, """
            on duplicate key update status = values(status), first_in = values(first_in), last_out = values(last_out),
                minutes = values(minutes), punches = values(punches), attended = values(attended), valid = values(valid),
                rule_version = values(rule_version), computed_at = values(computed_at)""");

    // Less than the thousand rounds a server allows a recursion.
    private static final int A_YEAR_BACK = 366;

    private final JdbcTemplate jdbc;

    JdbcDayCells(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(long projectId, SortedSet<PersonDay> keys, Instant at) {
        LOCK.run(jdbc, keys.stream().map(key -> emptyRow(projectId, key, at)).toList());
    }

    private static Object[] emptyRow(long projectId, PersonDay key, Instant at) {
        return new Object[] {
            projectId,
            key.personId(),
            key.day(),
            DayStatus.OPEN_TODAY.name(),
            AttendancePolicy.RULE_VERSION,
            Columns.utc(at)
        };
    }

    @Override
    public SortedSet<PersonDay> unsettled(long projectId, LocalDate last) {
        return new TreeSet<>(jdbc.query(
                """
                with recursive days (day) as (
                  select cast(greatest(least(coalesce((select min(day) from day_close where project_id = ?), ?), ?), ?)
                                as date)
                  union all
                  select day + interval 1 day from days where day < ?)
                select m.person_id, d.day
                  from days d
                  join membership m on m.project_id = ? and m.entry_date <= d.day
                       and (m.exit_date is null or m.exit_date >= d.day)
                  left join day_cell c on c.project_id = m.project_id and c.person_id = m.person_id and c.day = d.day
                 where c.day is null or c.status = 'NOT_MEMBER'
                union
                select c.person_id, c.day
                  from day_cell c
                 where c.project_id = ? and c.day between ? and ? and c.status <> 'NOT_MEMBER'
                   and not exists (select 1 from membership m where m.project_id = c.project_id
                        and m.person_id = c.person_id and m.entry_date <= c.day
                        and (m.exit_date is null or m.exit_date >= c.day))""",
                (row, i) -> new PersonDay(row.getLong(1), Columns.day(row, "day")),
                projectId,
                last.minusDays(JdbcDayCloses.FURTHEST_BACK_DAYS),
                last.minusDays(JdbcDayCloses.FURTHEST_BACK_DAYS),
                last.minusDays(A_YEAR_BACK),
                last,
                projectId,
                projectId,
                last.minusDays(A_YEAR_BACK),
                last));
    }

    @Override
    public void write(long projectId, SortedMap<PersonDay, DayCell> cells, Instant at) {
        var rows = cells.entrySet().stream()
                .map(cell -> row(projectId, cell.getKey(), cell.getValue(), at))
                .toList();
        WRITE.run(jdbc, rows);
    }

    private static Object[] row(long projectId, PersonDay key, DayCell cell, Instant at) {
        return new Object[] {
            projectId,
            key.personId(),
            key.day(),
            cell.status().name(),
            Columns.utcOrNull(cell.firstIn()),
            Columns.utcOrNull(cell.lastOut()),
            cell.minutes(),
            cell.punches(),
            cell.attended(),
            cell.valid(),
            cell.ruleVersion(),
            Columns.utc(at)
        };
    }
}
