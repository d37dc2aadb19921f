package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: decisions. Rows are only ever added; the one thing written on them later is that they are superseded. */
public interface Decisions {

    /** @throws org.springframework.dao.DuplicateKeyException when the task has been decided, or this person has a
     *     standing decision on this request */
    void add(Decision decision);

    Optional<Decision> ofTask(String taskId);

    /** By the token it was sent with. */
    Optional<Decision> ofToken(UUID token);

    /** In the order they were made, superseded ones too. */
    List<Decision> ofRequest(UUID requestId);

    /** Those that count for the request as it is now. */
    default List<Decision> standing(UUID requestId) {
        return ofRequest(requestId).stream().filter(Decision::stands).toList();
    }

    /** Takes back what stands at those nodes. @param byTask the task that sent the request back */
    void supersede(UUID requestId, Collection<ApprovalNode> nodes, String byTask, Instant at);
}
