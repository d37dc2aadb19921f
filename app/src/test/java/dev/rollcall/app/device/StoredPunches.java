package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.PersonDay;
import dev.rollcall.domain.attendance.rule.CountedPunch;
import dev.rollcall.domain.attendance.rule.Direction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What lies in the tables, all of it as of the same moment. */
final class StoredPunches {
    private final JdbcClient jdbc;

    /** @param connection of which the caller has nothing else to expect */
    StoredPunches(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** How often each record is stored. */
    Map<Journal.Record, Integer> times() {
        var times = new HashMap<Journal.Record, Integer>();
        jdbc.sql("select d.sn, p.epoch, p.boot_id, p.seq from punch p join device d on d.id = p.device_id")
                .query((row, i) -> new Journal.Record(
                        Columns.text(row, "sn"), row.getInt("epoch"), Columns.text(row, "boot_id"), row.getLong("seq")))
                .list()
                .forEach(record -> times.merge(record, 1, Integer::sum));
        return times;
    }

    /** Accepted punches by person. */
    Map<Long, List<CountedPunch>> counted() {
        record Row(long person, CountedPunch punch) {}
        var counted = new HashMap<Long, List<CountedPunch>>();
        jdbc.sql("select person_id, event_at, direction from punch where outcome = 'ACCEPTED'")
                .query((row, i) -> new Row(
                        row.getLong("person_id"),
                        CountedPunch.ofDevice(
                                Columns.instant(row, "event_at"), Columns.name(row, "direction", Direction.class))))
                .list()
                .forEach(row -> counted.computeIfAbsent(row.person(), person -> new ArrayList<>())
                        .add(row.punch()));
        return counted;
    }

    /** A cell without the moment of its making. */
    record Cell(
            String status,
            @Nullable LocalDateTime firstIn,
            @Nullable LocalDateTime lastOut,
            int minutes,
            int punches,
            int attended,
            int valid) {}

    Map<PersonDay, Cell> cells() {
        var cells = new HashMap<PersonDay, Cell>();
        jdbc.sql("select * from day_cell")
                .query((row, i) ->
                        Map.entry(new PersonDay(row.getLong("person_id"), Columns.day(row, "day")), cell(row)))
                .list()
                .forEach(each -> cells.put(each.getKey(), each.getValue()));
        return cells;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                Columns.text(row, "status"),
                row.getObject("first_in", LocalDateTime.class),
                row.getObject("last_out", LocalDateTime.class),
                row.getInt("minutes"),
                row.getInt("punches"),
                row.getInt("attended"),
                row.getInt("valid"));
    }
}
