package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.ContractFacts;
import dev.rollcall.domain.attendance.rule.ContractStanding;
import dev.rollcall.domain.attendance.rule.ContractWarnings;
import dev.rollcall.domain.attendance.rule.MembershipState;
import dev.rollcall.domain.attendance.rule.ProfileState;
import dev.rollcall.domain.attendance.rule.PunchFacts;
import dev.rollcall.domain.attendance.rule.WarningLevel;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a person's memberships into the words of D-1 and D-3, as of a moment. */
@Component
class WorkerRoll {
    private final AttendancePolicy policy;

    WorkerRoll(AttendancePolicy policy) {
        this.policy = policy;
    }

    /** The roll of a person we know, at the punch's own moment (answers 7). */
    PunchFacts.Roll at(Instant moment, List<MembershipFacts> roll, StatusHistory statuses) {
        var day = SiteTime.dayOf(moment);
        var nearest = nearest(moment, roll);
        if (nearest.isEmpty()) {
            return new PunchFacts.Roll(
                    true,
                    MembershipState.NONE,
                    WorkRole.LABOUR_WORKER,
                    ProfileState.COMPLETE,
                    WarningLevel.NONE,
                    statuses.on(day));
        }
        var membership = nearest.get();
        return new PunchFacts.Roll(
                true,
                membership.on(day),
                membership.role(),
                ProfileState.of(membership.hasWorkType(), membership.hasWageCard(day)),
                standing(moment, membership, statuses).level(),
                statuses.on(day));
    }

    ContractStanding standing(Instant moment, MembershipFacts membership, StatusHistory statuses) {
        return ContractWarnings.at(
                moment,
                new ContractFacts(
                        membership.role(),
                        membership.entry(),
                        membership.exit(),
                        membership.contracts(),
                        statuses.suspensions(SiteTime.dayOf(moment))),
                policy.contract());
    }

    /** The membership that covers the day, else the newest, which then says before entry or after exit. */
    static Optional<MembershipFacts> nearest(Instant moment, List<MembershipFacts> roll) {
        var day = SiteTime.dayOf(moment);
        return roll.stream()
                .max(Comparator.<MembershipFacts, Boolean>comparing(each -> each.covers(day))
                        .thenComparing(MembershipFacts::entry));
    }
}
