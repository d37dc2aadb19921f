package dev.rollcall.domain.device;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter to look at.
 *
 * @param never why it can never be replayed; null when that can be tried
 * @param text its beginning as text, personal data masked; {@code hex}: the same bytes, masked alike
 * @param cut whether there is more than is shown
 * @param attempts what was tried, newest first
 */
public record LetterView(
        LetterLine line,
        DeadLetterReplay.@Nullable Never never,
        String text,
        String hex,
        boolean cut,
        List<Attempt> attempts) {

    public LetterView {
        attempts = List.copyOf(attempts);
    }

    /**
     * @param who name of the account
     * @param corrected whether a corrected copy was handed in
     * @param detail what the protocol said; may be empty
     */
    public record Attempt(Instant at, String who, String why, boolean corrected, String outcome, String detail) {}
}
