package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Refusal;
import java.util.Optional;

/**
 * A task as one person sees it.
 *
 * @param barred why this person cannot decide it; empty when the buttons are theirs
 * @param requestVersion to be handed back with the decision
 */
public record TaskPage(
        InboxTask task, Optional<Refusal> barred, long requestVersion, java.util.List<PostHolders.Holder> candidates) {

    public TaskPage {
        candidates = java.util.List.copyOf(candidates);
    }
}
