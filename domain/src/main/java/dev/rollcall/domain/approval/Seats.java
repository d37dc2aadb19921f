package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.approval.Substitutions.Duty;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody is in approvals: by their own posts, and on their days in the place of others. */
@Component
class Seats {
    private final Accounts accounts;
    private final Substitutions substitutions;
    private final Clock clock;

    Seats(Accounts accounts, Substitutions substitutions, Clock clock) {
        this.accounts = accounts;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /** How far the caller reads requests of that project: also as far as who they stand in for. Nothing else follows. */
    Optional<Standing> standing(Caller caller, long projectId) {
        return accounts.standing(caller.accountId(), projectId).map(own -> widened(own, duties(caller, projectId)));
    }

    private static Standing widened(Standing own, List<Duty> duties) {
        if (duties.isEmpty()) {
            return own;
        }
        var roles = new HashSet<Role>(own.roles());
        duties.forEach(duty -> roles.add(duty.role()));
        return new Standing(own.projectId(), roles, true, own.units());
    }

    /** At that node; empty when the caller has no business on the project. */
    Optional<Seat> at(Caller caller, long projectId, ApprovalNode node) {
        return accounts.standing(caller.accountId(), projectId).map(own -> {
            var duties = duties(caller, projectId);
            return new Seat(
                    widened(own, duties),
                    own.roles().stream().anyMatch(node.roles()::contains),
                    duties.stream()
                            .filter(duty -> node.roles().contains(duty.role()))
                            .toList());
        });
    }

    /** Groups of tasks by the holder in whose place the caller sees them. */
    List<Inbox.StandIn> standIns(Caller caller) {
        var byHolder = all(caller).stream().collect(Collectors.groupingBy(Duty::holderPersonId));
        return byHolder.entrySet().stream()
                .map(each -> new Inbox.StandIn(each.getKey(), groups(each.getValue())))
                .toList();
    }

    private static Set<String> groups(List<Duty> duties) {
        return duties.stream()
                .flatMap(duty -> EnumSet.allOf(ApprovalNode.class).stream()
                        .filter(node -> node.roles().contains(duty.role()))
                        .map(node -> node.groupKey(duty.projectId())))
                .collect(Collectors.toSet());
    }

    private List<Duty> duties(Caller caller, long projectId) {
        return all(caller).stream()
                .filter(duty -> duty.projectId() == projectId)
                .toList();
    }

    private List<Duty> all(Caller caller) {
        var person = caller.personId();
        return person == null ? List.of() : substitutions.ofSubstitute(person, SiteTime.dayOf(clock.instant()));
    }

    /**
     * @param own the caller holds the post
     * @param duties in whose place the caller sits there
     */
    record Seat(Standing standing, boolean own, List<Duty> duties) {

        /** In whose place the caller may act on that request: never for somebody who could not act themselves. */
        List<Duty> free(ApprovalRequest request, List<Decision> before) {
            return duties.stream()
                    .filter(duty -> !Objects.equals(duty.holderPersonId(), request.initiatorPersonId()))
                    .filter(duty -> !Objects.equals(duty.holderPersonId(), request.subjectPersonId()))
                    .filter(duty -> before.stream().noneMatch(each -> each.personId() == duty.holderPersonId()))
                    .toList();
        }

        boolean actsFor(long personId) {
            return duties.stream().anyMatch(duty -> duty.holderPersonId() == personId);
        }
    }
}
