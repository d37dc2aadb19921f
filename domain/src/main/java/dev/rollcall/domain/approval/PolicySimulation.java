package dev.rollcall.domain.approval;

import java.time.LocalDate;
import java.util.List;

/**
 * What a draft table would have answered to the requests of the past days.
 *
 * @param since first day
 * @param asked how many requests it was asked about
 * @param differing how many would have gone elsewhere
 * @param differences these, newest first, at most so many as fit a screen
 */
public record PolicySimulation(LocalDate since, int asked, int differing, List<Difference> differences) {

    public PolicySimulation {
        differences = List.copyOf(differences);
    }

    /** One request that would have gone elsewhere. */
    public record Difference(PolicyTopic.Case request, TrialAnswer instead) {}
}
