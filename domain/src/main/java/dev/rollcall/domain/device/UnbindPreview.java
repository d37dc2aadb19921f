package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a form as it stands, and who would be asked.
 *
 * @param refusals everything that keeps it from being filed, the gravest first
 * @param ruling row of the decision table the route comes from; null when the caller may not file
 */
public record UnbindPreview(List<Refusal> refusals, UnbindRoutes.@Nullable Ruling ruling, List<Station> route) {

    public UnbindPreview {
        refusals = List.copyOf(refusals);
        route = List.copyOf(route);
    }

    /** @param deciders who could decide there; empty: the task would wait unassigned and escalate */
    public record Station(ApprovalNode node, List<PostHolders.Holder> deciders) {

        public Station {
            deciders = List.copyOf(deciders);
        }
    }
}
