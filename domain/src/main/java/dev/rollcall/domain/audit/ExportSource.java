package dev.rollcall.domain.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Port: what the records of an export speak of, row by row, as facts of canonical JSON. */
public interface ExportSource {

    /** The project's code; empty when unknown. */
    Optional<String> project(long projectId);

    /** First and last record of that time; empty when there is none. */
    Optional<Segment> segment(long chain, Instant from, Instant until);

    /** By chain: first and last record about any of these requests or their files. Chains of projects only. */
    Map<Long, Segment> segments(Collection<UUID> requestIds);

    /** What happened in the days of the scope. */
    Beside of(ExportScope scope);

    /** What belongs to these requests, whenever it happened. */
    Beside of(ExportSelection selection);

    /** What stands beside the records. */
    interface Beside {

        /** The requests the tasks belong to. */
        void requests(Consumer<Map<String, ?>> row);

        void tasks(Consumer<Map<String, ?>> row);

        /** {@code digestOf} holds the texts whose digest is in their record. */
        void decisions(Consumer<Map<String, ?>> row);

        /** Files that a request has taken; digests, no content. */
        void documents(Consumer<Map<String, ?>> row);
    }

    /** Numbers of the chain, both inclusive. */
    record Segment(long first, long last) {

        /** From the earlier first to the later last. */
        public Segment spanning(Segment other) {
            return new Segment(Math.min(first, other.first), Math.max(last, other.last));
        }
    }
}
