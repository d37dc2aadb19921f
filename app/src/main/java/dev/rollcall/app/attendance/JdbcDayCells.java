package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.DayCells;
import dev.rollcall.domain.attendance.PersonDay;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.DayStatus;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Kept cells. Keys come sorted and stay sorted, so that two transactions lock the same cells in the same order. */
@Repository
class JdbcDayCells implements DayCells {
    private final JdbcTemplate jdbc;

    JdbcDayCells(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(long projectId, SortedSet<PersonDay> keys, Instant at) {
        // Makes the row or locks the one that is there; either way it is ours until the transaction ends.
        jdbc.batchUpdate("""
                insert into day_cell (project_id, person_id, day, status, rule_version, computed_at)
                values (?, ?, ?, ?, ?, ?) on duplicate key update computed_at = values(computed_at)""", List.copyOf(keys), keys.size(), (row, key) -> {
            row.setLong(1, projectId);
            row.setLong(2, key.personId());
            row.setObject(3, key.day());
            row.setString(4, DayStatus.OPEN_TODAY.name());
            row.setString(5, AttendancePolicy.RULE_VERSION);
            row.setObject(6, Columns.utc(at));
        });
    }

    @Override
    public void write(long projectId, SortedMap<PersonDay, DayCell> cells, Instant at) {
        jdbc.batchUpdate("""
                insert into day_cell (project_id, person_id, day, status, first_in, last_out, minutes, punches,
                                      attended, valid, rule_version, computed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update status = values(status), first_in = values(first_in),
                    last_out = values(last_out), minutes = values(minutes), punches = values(punches),
                    attended = values(attended), valid = values(valid), rule_version = values(rule_version),
                    computed_at = values(computed_at)""", List.copyOf(cells.entrySet()), cells.size(), (row, entry) -> {
            var cell = entry.getValue();
            row.setLong(1, projectId);
            row.setLong(2, entry.getKey().personId());
            row.setObject(3, entry.getKey().day());
            row.setString(4, cell.status().name());
            row.setObject(5, Columns.utcOrNull(cell.firstIn()));
            row.setObject(6, Columns.utcOrNull(cell.lastOut()));
            row.setInt(7, cell.minutes());
            row.setInt(8, cell.punches());
            row.setInt(9, cell.attended());
            row.setInt(10, cell.valid());
            row.setString(11, cell.ruleVersion());
            row.setObject(12, Columns.utc(at));
        });
    }
}
