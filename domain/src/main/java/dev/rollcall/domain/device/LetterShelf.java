package dev.rollcall.domain.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: the dead letters. Their bytes are never changed; what was tried is kept beside them. */
public interface LetterShelf {

    LetterPage page(LetterQuery query);

    /** Codes of what is open, the most frequent first. */
    List<ReasonCount> reasons();

    Optional<Letter> find(long id);

    List<LetterView.Attempt> attempts(long id);

    /** @param corrected the bytes that were handed over where they are not the letter's own */
    void attempted(
            long id,
            long accountId,
            String why,
            byte @Nullable [] corrected,
            DeadLetterReplay.Replayed replayed,
            Instant at);

    /** Something other than a replay. @param what e.g. {@code COPIED} */
    void noted(long id, long accountId, String why, String what, Instant at);

    /** @return false when it is settled already */
    boolean settle(long id, long accountId, String outcome, Instant at);

    record ReasonCount(String reason, long letters) {}
}
