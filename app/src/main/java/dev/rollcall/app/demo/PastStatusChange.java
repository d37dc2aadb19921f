package dev.rollcall.app.demo;

import dev.rollcall.domain.project.ProjectStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A status change of the demo: what was asked when, and who decided.
 *
 * @param reviews in order; the rest of its route is still waiting
 */
record PastStatusChange(
        String project,
        ProjectStatus from,
        ProjectStatus to,
        LocalDate effectiveDay,
        String reason,
        Instant filedAt,
        List<Review> reviews) {

    /** @param opinion of a rejection it says why; may be empty otherwise */
    record Review(String reviewer, Instant at, boolean approves, String opinion) {}
}
