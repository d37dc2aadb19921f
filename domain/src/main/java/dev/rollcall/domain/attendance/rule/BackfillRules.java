package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.project.WorkRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The start guards of a back-fill that need no look at other requests (1.5). Liveness, contract and device do not
 * matter here (answers 7); that no identical request is open is for the service to see.
 */
public final class BackfillRules {
    private BackfillRules() {}

    public static BackfillVerdict judge(BackfillFacts facts, AttendancePolicy policy) {
        var record = new DayRecord(AttendanceDays.of(facts.day(), facts.together(), facts::nightTeamOn, policy.day()));
        var faults = punchFaults(facts, record, policy.day());
        var refusals = new ArrayList<BackfillRefusal>();
        judgeDay(facts, policy.backfill(), refusals);
        if (!faults.isEmpty()) {
            refusals.add(BackfillRefusal.PUNCHES_INCONSISTENT);
        }
        judgeGrounds(facts.request(), policy.backfill(), refusals);
        return new BackfillVerdict(refusals, faults, record.valid());
    }

    private static void judgeDay(BackfillFacts facts, BackfillPolicy policy, List<BackfillRefusal> refusals) {
        if (facts.role() != WorkRole.LABOUR_WORKER) {
            refusals.add(BackfillRefusal.LABOUR_ONLY);
        }
        if (facts.day().isAfter(facts.today())) {
            refusals.add(BackfillRefusal.FUTURE_DAY);
        }
        if (facts.day().isBefore(facts.today().minusDays(policy.windowDays()))) {
            refusals.add(BackfillRefusal.TOO_OLD);
        }
        if (facts.monthClosed()) {
            refusals.add(BackfillRefusal.MONTH_CLOSED);
        }
        if (facts.membership() != MembershipState.MEMBER) {
            refusals.add(BackfillRefusal.NOT_A_MEMBER);
        }
    }

    private static void judgeGrounds(
            BackfillFacts.Request request, BackfillPolicy policy, List<BackfillRefusal> refusals) {
        if (request.reason().needsText() && request.text().isBlank()) {
            refusals.add(BackfillRefusal.REASON_TEXT_MISSING);
        }
        if (request.evidenceFiles() < policy.minEvidence()) {
            refusals.add(BackfillRefusal.EVIDENCE_MISSING);
        }
    }

    private static List<PunchFault> punchFaults(BackfillFacts facts, DayRecord record, DayPolicy policy) {
        var added = facts.request().punches();
        if (added.isEmpty()) {
            return List.of(PunchFault.NONE_GIVEN);
        }
        var faults = new ArrayList<PunchFault>();
        if (added.stream().anyMatch(punch -> punch.direction() == Direction.UNK)) {
            faults.add(PunchFault.NO_DIRECTION);
        }
        if (added.stream().anyMatch(punch -> punch.at().isAfter(facts.now()))) {
            faults.add(PunchFault.IN_FUTURE);
        }
        if (repeats(facts)) {
            faults.add(PunchFault.REPEATED);
        }
        var days = AttendanceDays.byDay(facts.together(), facts::nightTeamOn, policy);
        if (added.stream()
                .anyMatch(punch -> !days.getOrDefault(facts.day(), List.of()).contains(punch.counted()))) {
            faults.add(PunchFault.OTHER_DAY);
        }
        if (record.firstIn() != null && record.lastOut() != null && !record.valid()) {
            faults.add(PunchFault.IN_NOT_BEFORE_OUT);
        }
        return faults;
    }

    private static boolean repeats(BackfillFacts facts) {
        var seen = new HashSet<BackfillFacts.Added>();
        facts.existing().forEach(punch -> seen.add(new BackfillFacts.Added(punch.at(), punch.direction())));
        return facts.request().punches().stream().anyMatch(punch -> !seen.add(punch));
    }
}
