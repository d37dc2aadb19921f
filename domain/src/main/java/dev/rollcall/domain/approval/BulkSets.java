package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: sets as they were drawn and what became of each task. */
public interface BulkSets {

    void add(BulkSet set);

    /** Empty when there is none or it is another account's. */
    Optional<BulkSet> find(UUID id, long accountId);

    /** Tasks that took part in a draw before, with what came of it: drawn if any draw said so. */
    Map<String, BulkItem.Part> lots(Collection<String> taskIds);

    /** @return false when something was submitted before */
    boolean submit(UUID id, Verdict verdict, String opinion, Collection<String> chosen, Instant at);

    void ended(UUID id, String taskId, @Nullable Refusal refused, Instant at);
}
