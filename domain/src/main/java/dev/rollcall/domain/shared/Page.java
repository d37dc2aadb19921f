package dev.rollcall.domain.shared;

import java.util.List;

/** One page of a list and the number of all rows behind it (R36, R163). */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0);
    }
}
