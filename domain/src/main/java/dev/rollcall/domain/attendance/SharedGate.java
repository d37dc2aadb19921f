package dev.rollcall.domain.attendance;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose punch it is at a gate that several projects of one contractor share (R122, C25, capability 9): the project on
 * whose roll the person is that day. Of somebody who is on both, a contract in force decides, then the later entry.
 * Whoever is on neither is refused and stored at the project that stood there first. So each punch belongs to exactly one
 * project.
 */
final class SharedGate {
    private static final Comparator<Claim> STRENGTH =
            Comparator.<Claim, Boolean>comparing(Claim::underContract).thenComparing(Claim::entry);

    private SharedGate() {}

    /** Memberships of a person on a project. */
    interface Rolls {
        List<MembershipFacts> of(long projectId, long personId);
    }

    /**
     * @param there bindings at that moment, the one that was there first before the others
     * @param person null for nobody we know
     */
    static Optional<Gate.Binding> bindingOf(List<Gate.Binding> there, @Nullable Long person, Instant at, Rolls rolls) {
        var first = there.stream().findFirst();
        if (there.size() < 2 || person == null) {
            return first;
        }
        return there.stream()
                .flatMap(binding -> claims(binding, rolls.of(binding.projectId(), person), at))
                .reduce((one, other) -> STRENGTH.compare(other, one) > 0 ? other : one)
                .map(Claim::binding)
                .or(() -> first);
    }

    private static Stream<Claim> claims(Gate.Binding binding, List<MembershipFacts> roll, Instant at) {
        var day = SiteTime.dayOf(at);
        return roll.stream()
                .filter(membership -> membership.covers(day))
                .map(membership -> new Claim(
                        binding,
                        membership.entry(),
                        membership.contracts().stream().anyMatch(term -> term.inForce(at, day))));
    }

    private record Claim(Gate.Binding binding, LocalDate entry, boolean underContract) {}
}
