package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.ContractTerm;
import dev.rollcall.domain.attendance.rule.MembershipState;
import dev.rollcall.domain.project.WorkRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One membership of a project with everything attendance judges by.
 *
 * @param teamName null for post personnel
 * @param nightTeam whether the team works at night (C4)
 * @param exit last day; null while it lasts
 * @param wageCards spans in which a wage card was on file
 * @param contracts every contract of this membership, ended ones too, removed ones not
 */
public record MembershipFacts(
        long membershipId,
        long personId,
        long unitId,
        @Nullable Long teamId,
        @Nullable String teamName,
        boolean nightTeam,
        WorkRole role,
        boolean hasWorkType,
        LocalDate entry,
        @Nullable LocalDate exit,
        List<Span> wageCards,
        List<ContractTerm> contracts) {

    public MembershipFacts {
        wageCards = List.copyOf(wageCards);
        contracts = List.copyOf(contracts);
    }

    public MembershipState on(LocalDate day) {
        return MembershipState.on(day, entry, exit);
    }

    public boolean covers(LocalDate day) {
        return on(day) == MembershipState.MEMBER;
    }

    public boolean hasWageCard(LocalDate day) {
        return wageCards.stream().anyMatch(span -> span.covers(day));
    }

    /** @param until last day, inclusive; null while it lasts */
    public record Span(LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }
}
