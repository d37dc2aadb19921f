package dev.rollcall.app.shared;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An INSERT of many rows, sent in groups of a few fixed sizes. A text of its own for every number of rows would be
 * prepared anew nearly every time, and with thousands of parameters that costs more than storing the rows.
 */
public final class RowInsert {
    /** The largest keeps the longest of these texts within what the driver caches (prepStmtCacheSqlLimit). */
    private static final int[] GROUPS = {50, 20, 5, 1};

    private final List<String> texts;

    /**
     * @param head up to and with VALUES
     * @param columns of a row
     * @param tail what follows the rows; may be empty
     */
    public RowInsert(String head, int columns, String tail) {
        var row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        this.texts = IntStream.of(GROUPS)
                .mapToObj(rows -> head + " " + String.join(",", Collections.nCopies(rows, row)) + " " + tail)
                .toList();
    }

    /** @param rows values in the order of the columns; every row is stored, or an exception says why not */
    public void run(JdbcTemplate jdbc, List<Object[]> rows) {
        var done = 0;
        for (var g = 0; g < GROUPS.length; g++) {
            while (rows.size() - done >= GROUPS[g]) {
                insert(jdbc, texts.get(g), rows.subList(done, done + GROUPS[g]));
                done += GROUPS[g];
            }
        }
    }

    private static void insert(JdbcTemplate jdbc, String text, List<Object[]> group) {
        jdbc.update(text, statement -> {
            var parameter = 1;
            for (var row : group) {
                for (var value : row) {
                    statement.setObject(parameter++, value);
                }
            }
        });
    }
}
