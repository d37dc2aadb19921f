package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.PageRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a list of requests; they combine with AND and with the reader's reach.
 *
 * @param kind null for every kind
 * @param text part of the worker's or the project's name, or of the request number; empty for all
 * @param from first day (Asia/Shanghai) of filing, inclusive
 * @param to last day of filing, inclusive
 * @param workerId the person concerned; null for everybody
 * @param approverId who decided on it, whatever was decided and whether it still counts; null for everybody
 */
public record RequestQuery(
        Scope scope,
        @Nullable RequestKind kind,
        @Nullable Long projectId,
        @Nullable RequestStatus status,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long workerId,
        @Nullable Long approverId,
        PageRequest page) {

    /** Whoever is concerned, whoever decided. */
    public RequestQuery(
            Scope scope,
            @Nullable RequestKind kind,
            @Nullable Long projectId,
            @Nullable RequestStatus status,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            PageRequest page) {
        this(scope, kind, projectId, status, text, from, to, null, null, page);
    }

    /** Of every kind. */
    public RequestQuery(
            Scope scope,
            @Nullable Long projectId,
            @Nullable RequestStatus status,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            PageRequest page) {
        this(scope, null, projectId, status, text, from, to, page);
    }

    /** Everything within reach, what the reader filed, or what the reader decided. */
    public enum Scope {
        REACH,
        MINE,
        DECIDED_BY_ME
    }
}
