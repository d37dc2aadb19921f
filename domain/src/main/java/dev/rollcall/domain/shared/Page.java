package dev.rollcall.domain.shared;

import java.util.List;

/**
 * One page of a list and the number of all rows behind it (R36, R163).
 *
 * @param more there are more rows than {@code total}: counting ended there, because nobody turns that many pages and a
 *     count must not read a whole table
 */
public record Page<T>(List<T> rows, long total, boolean more) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** Every row was counted. */
    public Page(List<T> rows, long total) {
        this(rows, total, false);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0);
    }
}
