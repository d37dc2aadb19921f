package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: what was done with tasks beside deciding them. Rows are only ever added. */
public interface TaskActions {

    void add(TaskAction action);

    /** Oldest first. */
    List<TaskAction> ofRequest(UUID requestId);

    /** When somebody last urged the request; empty when nobody has. */
    Optional<Instant> lastUrged(UUID requestId);

    /** Name on the enabled account of that person; empty when the person has none and so cannot act. */
    Optional<String> ableToAct(long personId);
}
