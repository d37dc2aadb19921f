package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The contract warning, D-3 with C6, C7 and C35. */
public final class ContractWarnings {
    private static final ContractStanding NOT_NEEDED =
            new ContractStanding(WarningLevel.NONE, ContractState.NOT_NEEDED, 0);
    private static final ContractStanding ACTIVE = new ContractStanding(WarningLevel.NONE, ContractState.ACTIVE, 0);

    private ContractWarnings() {}

    /**
     * The standing at a moment: now for a dashboard, the punch's own time for D-1. An upload counts from its instant on,
     * not backwards, so a punch of the day before stays what it was (X2).
     */
    public static ContractStanding at(Instant moment, ContractFacts facts, ContractPolicy policy) {
        var today = SiteTime.dayOf(moment);
        var service = MembershipState.on(today, facts.entryDate(), facts.exitDate());
        if (facts.role() != WorkRole.LABOUR_WORKER || service != MembershipState.MEMBER) {
            return NOT_NEEDED;
        }
        var uploaded = facts.contracts().stream()
                .filter(term -> term.uploadedBy(moment))
                .toList();
        if (uploaded.stream().anyMatch(term -> term.covers(today))) {
            return ACTIVE;
        }
        var from = uploaded.stream().map(ContractTerm::lastDay).reduce(facts.entryDate(), ContractWarnings::later);
        var days = ChronoUnit.DAYS.between(from, today);
        if (!policy.agesWhileSuspended()) {
            days -= suspendedDays(from, today, facts.suspensions());
        }
        var state = uploaded.isEmpty() ? ContractState.MISSING : ContractState.EXPIRED;
        return new ContractStanding(policy.level(days), state, days);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Days after {@code from} up to {@code to} on which the project stood still; overlapping spans count once. */
    private static long suspendedDays(LocalDate from, LocalDate to, List<DaySpan> spans) {
        if (spans.isEmpty()) {
            return 0;
        }
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> spans.stream().anyMatch(span -> span.covers(day)))
                .count();
    }
}
