package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A task as one person sees it.
 *
 * @param barred why this person cannot decide it; empty when the buttons are theirs
 * @param returnTargets to whom this person may send it back, the applicant first; empty where barred
 * @param requestVersion to be handed back with the decision
 */
public record TaskPage(
        InboxTask task,
        Optional<Refusal> barred,
        List<ApprovalNode> returnTargets,
        long requestVersion,
        List<PostHolders.Holder> candidates) {

    public TaskPage {
        returnTargets = List.copyOf(returnTargets);
        candidates = List.copyOf(candidates);
    }
}
