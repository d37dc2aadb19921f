package dev.rollcall.domain.attendance.rule;

import java.util.List;
import java.util.Optional;

/**
 * Whether a back-fill may start.
 *
 * @param refusals all that apply, the gravest first, so that a form can say them at once; empty if it may
 * @param punchFaults all that is wrong with its punches
 * @param completesDay whether the day would be valid after approval; if not the initiator is better warned
 */
public record BackfillVerdict(List<BackfillRefusal> refusals, List<PunchFault> punchFaults, boolean completesDay) {
    public BackfillVerdict {
        refusals = List.copyOf(refusals);
        punchFaults = List.copyOf(punchFaults);
    }

    public boolean mayStart() {
        return refusals.isEmpty();
    }

    /** The one to answer with. */
    public Optional<BackfillRefusal> refusal() {
        return refusals.stream().findFirst();
    }
}
