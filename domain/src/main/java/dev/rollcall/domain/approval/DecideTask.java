package dev.rollcall.domain.approval;

import java.util.UUID;

/**
 * One person's decision on one task.
 *
 * @param opinion may be empty for an approval; a rejection needs at least five characters (R47, 1.5)
 * @param versionSeen the request's version on the page that was decided from
 * @param token made when the page was opened; the same token twice is the same decision once
 */
public record DecideTask(String taskId, Verdict verdict, String opinion, long versionSeen, UUID token) {

    public DecideTask {
        opinion = opinion.strip();
    }
}
