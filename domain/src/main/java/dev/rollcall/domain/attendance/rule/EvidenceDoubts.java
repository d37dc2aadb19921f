package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.EvidenceFlag.Severity;
import dev.rollcall.domain.attendance.rule.EvidenceRules.GateState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Goes through the rules of {@link EvidenceRule}, one after the other. */
final class EvidenceDoubts {
    /** Around a single known moment of a day, how long somebody cannot be on another site. */
    private static final Duration APART = Duration.ofHours(2);

    private final EvidenceFacts facts;
    private final EvidencePolicy policy;
    private final BackfillPolicy limits;
    private final List<EvidenceFlag> flags = new ArrayList<>();

    EvidenceDoubts(EvidenceFacts facts, EvidencePolicy policy, BackfillPolicy limits) {
        this.facts = facts;
        this.policy = policy;
        this.limits = limits;
    }

    List<EvidenceFlag> flags() {
        gates();
        elsewhere();
        teamShare();
        often();
        late();
        paper();
        witness();
        return flags.stream()
                .sorted(Comparator.comparing(EvidenceFlag::severity).reversed())
                .toList();
    }

    private void gates() {
        var worked = !facts.claims().isEmpty()
                && facts.claims().stream()
                        .allMatch(claim -> EvidenceRules.gates(claim, facts) == GateState.IN_CONTACT
                                && !EvidenceRules.refusedNear(claim, facts, policy.near()));
        var mates = facts.mates();
        if (worked && mates != null && mates.present() > 0) {
            var saidToHaveFailed =
                    facts.reason() == BackfillReason.DEVICE_FAULT || facts.reason() == BackfillReason.POWER_OR_NETWORK;
            raise(
                    saidToHaveFailed ? EvidenceRule.E1_GATES_WORKED : EvidenceRule.E2_NO_TRACE,
                    saidToHaveFailed ? Severity.RED : Severity.YELLOW,
                    mates.present());
        }
        if (mates != null && mates.present() == 0 && mates.members() >= policy.teamLeast()) {
            raise(EvidenceRule.E7_TEAM_AWAY, worked ? Severity.RED : Severity.YELLOW, mates.members());
        }
    }

    private void elsewhere() {
        var moments = Stream.concat(
                        facts.claims().stream().map(EvidenceFacts.Claim::at),
                        facts.traces().stream()
                                .filter(EvidenceFacts.Trace::counted)
                                .map(EvidenceFacts.Trace::at)
                                .filter(this::nearAClaim))
                .sorted()
                .toList();
        if (moments.isEmpty()) {
            return;
        }
        var first = moments.get(0);
        var last = moments.get(moments.size() - 1);
        var margin = first.equals(last) ? APART : Duration.ZERO;
        var count = facts.elsewhere().stream()
                .filter(at -> !at.isBefore(first.minus(margin)) && !at.isAfter(last.plus(margin)))
                .count();
        if (count > 0) {
            raise(EvidenceRule.E3_ELSEWHERE, Severity.RED, count);
        }
    }

    /** Of the same attendance day, whatever the calendar says of a night. */
    private boolean nearAClaim(Instant at) {
        return facts.claims().stream()
                .anyMatch(claim -> Duration.between(claim.at(), at).abs().compareTo(Duration.ofHours(16)) <= 0);
    }

    private void teamShare() {
        var earlier = facts.earlier();
        if (earlier.teamBackfilled() < policy.teamDaysLeast() || earlier.teamAttended() == 0) {
            return;
        }
        var share = (double) earlier.teamBackfilled() / earlier.teamAttended();
        if (share > policy.teamYellow()) {
            raise(
                    EvidenceRule.E4_TEAM_SHARE,
                    share > policy.teamRed() ? Severity.RED : Severity.YELLOW,
                    Math.round(share * 100),
                    earlier.teamBackfilled(),
                    earlier.teamAttended());
        }
    }

    private void often() {
        var earlier = facts.earlier();
        if (earlier.workerInMonth() >= policy.workerOften()) {
            raise(EvidenceRule.E5_WORKER_OFTEN, Severity.YELLOW, earlier.workerInMonth());
        }
        if (earlier.rejected() >= policy.rejectedLeast()
                && earlier.rejected() >= policy.rejectedShare() * earlier.filed()) {
            raise(EvidenceRule.E12_FILER_REJECTED, Severity.YELLOW, earlier.filed(), earlier.rejected());
        }
    }

    private void late() {
        var days = ChronoUnit.DAYS.between(facts.day(), facts.filedOn());
        if (days > policy.lateDays()) {
            raise(EvidenceRule.E6_FILED_LATE, days > limits.windowDays() ? Severity.RED : Severity.YELLOW, days);
        }
    }

    private void paper() {
        if (!facts.building()) {
            raise(EvidenceRule.E8_NOT_BUILDING, Severity.RED);
        }
        if (facts.contract().level() == WarningLevel.RED && facts.reason() != BackfillReason.CONTRACT_UPLOADED) {
            raise(
                    EvidenceRule.E9_CONTRACT_RED,
                    Severity.YELLOW,
                    facts.contract().days());
        }
        if (!facts.profileComplete()) {
            raise(EvidenceRule.E10_PROFILE, Severity.YELLOW);
        }
        var other = facts.sameFileIn();
        if (other != null) {
            raise(EvidenceRule.E11_SAME_FILE, Severity.YELLOW, other);
        }
    }

    private void witness() {
        if (!facts.doubtedGates().isEmpty()) {
            raise(EvidenceRule.E13_DEVICE_DOUBTED, Severity.YELLOW, String.join("、", facts.doubtedGates()));
        }
    }

    private void raise(EvidenceRule rule, Severity severity, Object... said) {
        flags.add(new EvidenceFlag(
                rule.number(),
                severity,
                Arrays.stream(said).map(String::valueOf).toList()));
    }
}
