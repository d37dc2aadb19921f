package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.approval.EvidenceGrade;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The grade of a back-fill's evidence (capability 2). A: each claim is explained by the gates' silence or by a punch
 * that did not count, and the team was in. B: each is explained, or the team was in and the worker's other punch of
 * that day is there. C: something speaks for it. D: nothing does. The files do not count: every request has some.
 */
public final class EvidenceRules {
    private EvidenceRules() {}

    public static EvidenceVerdict judge(EvidenceFacts facts, EvidencePolicy policy, BackfillPolicy limits) {
        var supports = supports(facts, policy);
        return new EvidenceVerdict(
                grade(facts, policy, supports),
                List.copyOf(supports),
                new EvidenceDoubts(facts, policy, limits).flags());
    }

    private static EvidenceGrade grade(EvidenceFacts facts, EvidencePolicy policy, Set<Support> supports) {
        var explained = facts.claims().stream().allMatch(claim -> isExplained(claim, facts, policy));
        var teamIn = supports.contains(Support.TEAM_IN);
        if (explained) {
            return teamIn ? EvidenceGrade.A : EvidenceGrade.B;
        }
        if (teamIn && supports.contains(Support.OWN_PUNCH)) {
            return EvidenceGrade.B;
        }
        return supports.isEmpty() ? EvidenceGrade.D : EvidenceGrade.C;
    }

    private static boolean isExplained(Claim claim, EvidenceFacts facts, EvidencePolicy policy) {
        return gates(claim, facts) == GateState.SILENT || refusedNear(claim, facts, policy.near());
    }

    private static Set<Support> supports(EvidenceFacts facts, EvidencePolicy policy) {
        var supports = EnumSet.noneOf(Support.class);
        var states = facts.claims().stream().map(claim -> gates(claim, facts)).toList();
        if (states.stream().allMatch(GateState.SILENT::equals)) {
            supports.add(Support.GATES_SILENT);
        } else if (states.stream().anyMatch(state -> state == GateState.SILENT || state == GateState.PARTLY)) {
            supports.add(Support.GATES_PARTLY_SILENT);
        }
        if (facts.claims().stream().anyMatch(claim -> refusedNear(claim, facts, policy.near()))) {
            supports.add(Support.REFUSED_PUNCH);
        }
        if (facts.traces().stream().anyMatch(trace -> trace.counted() && isOfDay(trace.at(), facts))) {
            supports.add(Support.OWN_PUNCH);
        }
        var mates = facts.mates();
        if (mates != null && mates.present() > 0) {
            supports.add(mates.share() >= policy.teamIn() ? Support.TEAM_IN : Support.TEAM_PARTLY_IN);
        }
        return supports;
    }

    private static boolean isOfDay(Instant at, EvidenceFacts facts) {
        return dev.rollcall.domain.shared.SiteTime.dayOf(at).equals(facts.day());
    }

    static boolean refusedNear(Claim claim, EvidenceFacts facts, Duration near) {
        return facts.traces().stream()
                .filter(trace -> !trace.counted() && trace.direction() == claim.direction())
                .anyMatch(
                        trace -> Duration.between(trace.at(), claim.at()).abs().compareTo(near) <= 0);
    }

    /** What the gates were that could have recorded it: of its direction, else all. */
    static GateState gates(Claim claim, EvidenceFacts facts) {
        var there =
                facts.gates().stream().filter(gate -> gate.wasThere(claim.at())).toList();
        var serving =
                there.stream().filter(gate -> gate.serves(claim.direction())).toList();
        var asked = serving.isEmpty() ? there : serving;
        if (asked.isEmpty()) {
            return GateState.NONE;
        }
        var inContact =
                asked.stream().filter(gate -> gate.wasInContact(claim.at())).count();
        if (inContact == 0) {
            return GateState.SILENT;
        }
        return inContact < asked.size() ? GateState.PARTLY : GateState.IN_CONTACT;
    }

    /** Contact of the gates at a claimed time. */
    enum GateState {
        /** There was no gate. */
        NONE,
        SILENT,
        PARTLY,
        IN_CONTACT
    }
}
