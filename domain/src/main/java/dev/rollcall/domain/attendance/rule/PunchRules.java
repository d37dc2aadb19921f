package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.project.ProjectStatus;
import java.util.EnumSet;
import java.util.Set;

/** Punch acceptance, D-1 rows 2 to 13; row 1 is decided on the wire. */
public final class PunchRules {
    private PunchRules() {}

    /** First matching row wins. */
    public static PunchVerdict judge(PunchFacts facts, AttendancePolicy policy) {
        return new PunchVerdict(reason(facts, policy.punch()), flags(facts, policy.punch()), policy.version());
    }

    /** A back-filled punch passes membership only (row 8), so that C5's 合同补传 works (answers 7). */
    public static PunchVerdict judgeBackfilled(MembershipState membership, AttendancePolicy policy) {
        var reason = membership == MembershipState.MEMBER ? PunchReason.OK : PunchReason.NOT_ON_ROLL;
        return new PunchVerdict(reason, Set.of(), policy.version());
    }

    private static PunchReason reason(PunchFacts facts, PunchPolicy policy) {
        var arrival = facts.arrival();
        var roll = facts.roll();
        if (!arrival.deviceBound()) {
            return PunchReason.DEVICE_UNBOUND;
        }
        if (arrival.deviceLost()) {
            return PunchReason.DEVICE_LOST;
        }
        if (arrival.duplicate()) {
            return PunchReason.DUPLICATE;
        }
        if (!clockBelievable(arrival, policy)) {
            return PunchReason.CLOCK_INVALID;
        }
        if (facts.proof().liveness() != Liveness.T) {
            return PunchReason.NO_LIVENESS;
        }
        var photo = policy.photo() == PhotoPolicy.REQUIRED ? facts.proof().photo() : PhotoState.GOOD;
        if (photo == PhotoState.POOR || photo == PhotoState.MISSING) {
            return PunchReason.PHOTO_INVALID;
        }
        if (!roll.personKnown()) {
            return PunchReason.PERSON_UNKNOWN;
        }
        if (roll.membership() != MembershipState.MEMBER) {
            return PunchReason.NOT_ON_ROLL;
        }
        if (roll.isLabour() && roll.profile() != ProfileState.COMPLETE) {
            return PunchReason.PROFILE_INCOMPLETE;
        }
        if (roll.isLabour() && roll.contract() == WarningLevel.RED) {
            return PunchReason.CONTRACT_RED;
        }
        if (roll.project() != ProjectStatus.BUILDING) {
            return PunchReason.PROJECT_NOT_ACTIVE;
        }
        if (!fenced(facts.proof().fence())) {
            return PunchReason.OUT_OF_FENCE;
        }
        // Everything else is judged by now: when the photo comes, nothing is left to look at.
        return photo == PhotoState.AWAITED ? PunchReason.PHOTO_AWAITED : PunchReason.OK;
    }

    private static boolean clockBelievable(PunchFacts.Arrival arrival, PunchPolicy policy) {
        var event = arrival.correctedTime();
        return !arrival.clockDoubted()
                && !event.isAfter(arrival.receivedAt().plus(policy.futureTolerance()))
                && !event.isBefore(arrival.receivedAt().minus(policy.lateWindow()))
                && arrival.skew().compareTo(policy.maxCorrection()) <= 0;
    }

    private static boolean fenced(FenceState fence) {
        return fence == FenceState.NOT_NEEDED || fence == FenceState.INSIDE;
    }

    private static Set<PunchFlag> flags(PunchFacts facts, PunchPolicy policy) {
        var flags = EnumSet.noneOf(PunchFlag.class);
        if (facts.arrival().skew().compareTo(policy.skewFlag()) >= 0) {
            flags.add(PunchFlag.CLOCK_SKEWED);
        }
        if (policy.photo() == PhotoPolicy.FLAG && facts.proof().photo() != PhotoState.GOOD) {
            flags.add(PunchFlag.PHOTO_DOUBTFUL);
        }
        return flags;
    }
}
