package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A back-fill about to be filed and what is known beside it.
 *
 * @param role of the worker concerned
 * @param membership where the day stands against the worker's memberships
 * @param monthClosed whether the payroll of the day's month is closed
 * @param request what the initiator fills in
 */
public record BackfillFacts(
        LocalDate day,
        Instant now,
        WorkRole role,
        MembershipState membership,
        boolean monthClosed,
        DayFacts.Nights nights,
        List<CountedPunch> existing,
        Request request) {

    public BackfillFacts {
        existing = List.copyOf(existing);
    }

    /**
     * What the initiator fills in.
     *
     * @param punches to add
     * @param text free words, possibly blank
     * @param evidenceFiles how many files are attached
     */
    public record Request(List<Added> punches, BackfillReason reason, String text, int evidenceFiles) {
        public Request {
            punches = List.copyOf(punches);
        }
    }

    /** A punch to add. */
    public record Added(Instant at, Direction direction) {
        CountedPunch counted() {
            return CountedPunch.backfilled(at, direction);
        }
    }

    LocalDate today() {
        return SiteTime.dayOf(now);
    }

    /** The punches as they would be after approval. */
    List<CountedPunch> together() {
        var all = new ArrayList<>(existing);
        request.punches().forEach(added -> all.add(added.counted()));
        return all;
    }

    boolean nightTeamOn(LocalDate other) {
        return other.equals(day) ? nights.thisDay() : other.equals(day.minusDays(1)) && nights.dayBefore();
    }
}
