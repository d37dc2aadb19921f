package dev.rollcall.domain.approval;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port: the evidence beside requests of one kind. A kind without it has nothing to show and raises no doubts. */
public interface RequestEvidence {

    RequestKind kind();

    /** Of many requests at once, in a number of statements that does not grow with theirs; unknown ones are missing. */
    Map<UUID, TaskEvidence> summaries(Collection<UUID> requestIds);

    /** Of one request, as it stands now; empty when unknown. Says nothing about who may see it. */
    Optional<ShownEvidence> shown(UUID requestId);
}
