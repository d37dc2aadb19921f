package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a form as it stands, and who would be asked.
 *
 * @param refusals everything that keeps it from being filed, the gravest first
 * @param blockers what stands against the change itself; it can be filed even so
 * @param ruling row of the decision table the route comes from; null when the caller may not file
 * @param firstDay first day of the new status if it were approved today
 */
public record StatusChangePreview(
        List<Refusal> refusals,
        List<StatusBlocker> blockers,
        ReviewRoutes.@Nullable Ruling ruling,
        List<Station> route,
        LocalDate firstDay) {

    public StatusChangePreview {
        refusals = List.copyOf(refusals);
        blockers = List.copyOf(blockers);
        route = List.copyOf(route);
    }

    /** @param reviewers who could decide there; empty: the task would wait unassigned and escalate */
    public record Station(ApprovalNode node, List<PostHolders.Holder> reviewers) {

        public Station {
            reviewers = List.copyOf(reviewers);
        }
    }
}
