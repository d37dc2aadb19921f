package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a task was put before whom, as it was when that happened; never written again.
 *
 * @param projectName of the project whose post it is
 * @param rule what sent the request to the node
 * @param persons who could decide it from then on; for a task handed over or stood in for, the one it went to
 * @param actorName who handed it over or arranged the substitute; null for an opening
 * @param words reason of the handing over, the days of the substitute; empty for an opening
 */
public record TaskReason(
        String taskId,
        String projectName,
        ApprovalNode node,
        Cause cause,
        Instant at,
        TaskRule rule,
        List<Entitled> persons,
        @Nullable String actorName,
        String words) {

    public TaskReason {
        persons = List.copyOf(persons);
    }

    /** The same, before those people. */
    public TaskReason before(List<Entitled> those) {
        return new TaskReason(taskId, projectName, node, cause, at, rule, those, actorName, words);
    }

    /** What put it there. */
    public enum Cause {
        OPENED,
        HANDED_OVER,
        /** Open already when a substitute was arranged. */
        SUBSTITUTED
    }

    /**
     * @param post name of the {@link dev.rollcall.domain.project.Post} or of the role that administers a region
     * @param inPlaceOf name of the holder the person stands in for; null for who holds the post
     */
    public record Entitled(
            long personId,
            String name,
            String post,
            String unitName,
            @Nullable String inPlaceOf) {}
}
