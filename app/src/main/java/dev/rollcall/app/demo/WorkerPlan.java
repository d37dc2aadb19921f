package dev.rollcall.app.demo;

import dev.rollcall.domain.people.Sex;
import dev.rollcall.domain.project.WorkType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A worker of the demo.
 *
 * @param number running number of the person over all sites, from 1
 * @param trade null for a record taken over incomplete (R57)
 * @param card false for one taken over without wage card (R57)
 */
record WorkerPlan(
        int number,
        Sex sex,
        LocalDate birth,
        Crew crew,
        @Nullable WorkType trade,
        Terms terms,
        boolean card) {

    private static final int CONTRACT_MONTHS_EXPIRED = 3;
    private static final int STAY_BEFORE_TERMINATION_DAYS = 60;
    private static final int TAKEN_OVER_DAYS = 6;

    /** @param spread from 0 to 79, so that not everybody came on one day; who is in order came before last month began */
    LocalDate entry(LocalDate today, int spread) {
        if (!complete()) {
            return today.minusDays(TAKEN_OVER_DAYS + spread % 3); // somebody would have noticed by now
        }
        return switch (terms.kind()) {
            case UNSIGNED -> today.minusDays(terms.days());
            case SIGNED -> today.minusDays(70L + spread);
            case EXPIRED -> today.minusDays(terms.days()).minusMonths(CONTRACT_MONTHS_EXPIRED);
            case TERMINATED -> today.minusDays((long) terms.days() + STAY_BEFORE_TERMINATION_DAYS);
        };
    }

    /** The leader of a team is somebody nothing is wrong with. */
    boolean mayLead() {
        return terms.lasting() && complete();
    }

    private boolean complete() {
        return card && trade != null;
    }
}
