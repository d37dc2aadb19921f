package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.RowInsert;
import dev.rollcall.domain.attendance.DayCells;
import dev.rollcall.domain.attendance.PersonDay;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.DayStatus;
import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
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
