package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.attendance.rule.PunchFault;
import dev.rollcall.domain.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a form as it stands, and who would be asked.
 *
 * @param refusals everything that keeps it from being filed, the gravest first
 * @param punchFaults what is wrong with its punches
 * @param completesDay whether the day would be normal after approval
 * @param route a forecast: a supervision unit may still come or go before the second node has approved (C10)
 */
public record BackfillPreview(
        List<Refusal> refusals, List<PunchFault> punchFaults, boolean completesDay, List<Station> route) {

    public BackfillPreview {
        refusals = List.copyOf(refusals);
        punchFaults = List.copyOf(punchFaults);
        route = List.copyOf(route);
    }

    /**
     * @param skipped why the node would be skipped; null when it takes part
     * @param holders who could decide there; empty: the task would wait unassigned and escalate
     */
    public record Station(ApprovalNode node, @Nullable String skipped, List<PostHolders.Holder> holders) {

        public Station {
            holders = List.copyOf(holders);
        }
    }
}
