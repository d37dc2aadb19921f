package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.PageRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a list of requests; they combine with AND and with the reader's reach.
 *
 * @param text part of the worker's name or of the request number; empty for all
 * @param from first day (Asia/Shanghai) of filing, inclusive
 * @param to last day of filing, inclusive
 */
public record RequestQuery(
        Scope scope,
        @Nullable Long projectId,
        @Nullable RequestStatus status,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        PageRequest page) {

    /** Everything within reach, what the reader filed, or what the reader decided. */
    public enum Scope {
        REACH,
        MINE,
        DECIDED_BY_ME
    }
}
