package dev.rollcall.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Inserts rows of the punch log into an empty twin of its table, batch by batch, each committed; nothing is judged,
 * nothing else written. Says how many rows a second.
 */
final class BareInsert {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration TIME = Duration.ofSeconds(8);

    private final int batch;
    private final List<String> columns = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();

    private BareInsert(int batch) {
        this.batch = batch;
    }

    public static void main(String[] arguments) throws Exception {
        var connections = Integer.parseInt(arguments[0]);
        var insert = new BareInsert(Integer.parseInt(arguments[1]));
        insert.copy();
        System.out.println(String.format(Locale.ROOT, "bare rate=%.0f", insert.rate(connections)));
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                System.getenv("BENCH_URL"), "rollcall_owner", System.getenv("BENCH_PASSWORD"));
    }

    /** The rows as they were stored, but for their own number. */
    private void copy() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists punch_twin");
            statement.execute("create table punch_twin like punch");
            try (var stored = statement.executeQuery("select * from punch limit 5000")) {
                var meta = stored.getMetaData();
                for (var i = 2; i <= meta.getColumnCount(); i++) {
                    columns.add(meta.getColumnName(i));
                }
                while (stored.next()) {
                    var row = new Object[columns.size()];
                    for (var i = 0; i < row.length; i++) {
                        row[i] = stored.getObject(i + 2);
                    }
                    rows.add(row);
                }
            }
        }
    }

    private double rate(int connections) throws Exception {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            var begin = System.nanoTime() + WARM_UP.toNanos();
            var works = new ArrayList<Callable<Long>>();
            for (var i = 0; i < connections; i++) {
                var own = "bare-" + i;
                works.add(() -> insert(own, begin, begin + TIME.toNanos()));
            }
            var inserted = 0L;
            for (var each : threads.invokeAll(works)) {
                inserted += each.get();
            }
            return inserted / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    /** Rows inserted between the two moments. */
    private long insert(String boot, long begin, long end) throws SQLException {
        var sql = "insert into punch_twin (%s) values (%s)"
                .formatted(String.join(",", columns), String.join(",", Collections.nCopies(columns.size(), "?")));
        var bootAt = columns.indexOf("boot_id");
        var seqAt = columns.indexOf("seq");
        var counted = 0L;
        var seq = 0L;
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                for (var i = 0; i < batch; i++) {
                    var row = rows.get((int) (seq % rows.size()));
                    for (var c = 0; c < row.length; c++) {
                        statement.setObject(c + 1, c == bootAt ? boot : c == seqAt ? (Object) seq : row[c]);
                    }
                    statement.addBatch();
                    seq++;
                }
                statement.executeBatch();
                connection.commit();
                if (System.nanoTime() > begin) {
                    counted += batch;
                }
            }
        }
        return counted;
    }
}
