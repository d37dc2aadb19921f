package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.Attribution;
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
 * project, and says by which of these it does.
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
     * @param binding empty when the device stood nowhere
     * @param why null where one project at most stood there, so that there was nothing to decide
     */
    record Verdict(Optional<Gate.Binding> binding, @Nullable Attribution why) {}

    /**
     * @param there bindings at that moment, the one that was there first before the others
     * @param person null for nobody we know
     */
    static Verdict judge(List<Gate.Binding> there, @Nullable Long person, Instant at, Rolls rolls) {
        var first = there.stream().findFirst();
        if (there.size() < 2) {
            return new Verdict(first, null);
        }
        if (person == null) {
            return new Verdict(first, Attribution.NOBODY);
        }
        var claims = there.stream()
                .flatMap(binding -> strongest(binding, rolls.of(binding.projectId(), person), at))
                .toList();
        return claims.stream()
                .reduce(SharedGate::stronger)
                .map(won -> new Verdict(Optional.of(won.binding()), why(won, claims)))
                .orElseGet(() -> new Verdict(first, Attribution.NO_ROLL));
    }

    /** The best a project has to say for itself: somebody may have come to it twice. */
    private static Stream<Claim> strongest(Gate.Binding binding, List<MembershipFacts> roll, Instant at) {
        var day = SiteTime.dayOf(at);
        return roll.stream()
                .filter(membership -> membership.covers(day))
                .map(membership -> new Claim(
                        binding,
                        membership.entry(),
                        membership.contracts().stream().anyMatch(term -> term.inForce(at, day))))
                .reduce(SharedGate::stronger)
                .stream();
    }

    private static Claim stronger(Claim one, Claim other) {
        return STRENGTH.compare(other, one) > 0 ? other : one;
    }

    /** By what it won over the best of the others. */
    private static Attribution why(Claim won, List<Claim> claims) {
        var second = claims.stream().filter(claim -> claim != won).reduce(SharedGate::stronger);
        if (second.isEmpty()) {
            return Attribution.ROLL;
        }
        if (won.underContract() != second.get().underContract()) {
            return Attribution.CONTRACT;
        }
        return won.entry().isAfter(second.get().entry()) ? Attribution.LATER_ENTRY : Attribution.FIRST_THERE;
    }

    private record Claim(Gate.Binding binding, LocalDate entry, boolean underContract) {}
}
