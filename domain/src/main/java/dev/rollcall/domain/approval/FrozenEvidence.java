package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.ChainHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port: what approvers saw. Rows are only ever added; the database gives the product no right to anything else. */
public interface FrozenEvidence {

    /** In the decision's transaction; one per task. */
    void add(String taskId, UUID requestId, ChainHash hash, byte[] body, Instant at);

    Optional<Row> ofTask(String taskId);

    /** In the order they were made. */
    List<Row> ofRequest(UUID requestId);

    /**
     * As stored.
     *
     * @param hash as it was recorded; whether it still fits the body is for the reader to see
     * @param body canonical JSON, UTF-8
     * @param facts the body as values; empty when it is no JSON object any more
     */
    record Row(String taskId, UUID requestId, ChainHash hash, byte[] body, Map<String, ?> facts, Instant at) {}
}
