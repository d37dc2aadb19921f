package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of a set.
 *
 * @param versionSeen the request's version when the set was drawn
 * @param grade of the evidence as it stood then; null for kinds that are not graded
 * @param flags as they stood then
 * @param now where the task stands today, whoever brought it there
 * @param chosen put to the decision; false while nothing has been submitted
 * @param refused why its own decision was refused; null while there is none and when it stands
 * @param endedAt when its own decision was made or refused; null when the set has not come to it
 */
public record BulkItem(
        String taskId,
        UUID requestId,
        String requestNo,
        long projectId,
        String projectName,
        String title,
        String subtitle,
        Instant dueAt,
        long versionSeen,
        Part part,
        @Nullable EvidenceGrade grade,
        List<EvidenceFlag> flags,
        TaskState now,
        boolean chosen,
        @Nullable Refusal refused,
        @Nullable Instant endedAt) {

    public BulkItem {
        flags = List.copyOf(flags);
    }

    /** Why it is decided with the others, or alone. */
    public enum Part {
        TOGETHER,
        /** has flags */
        FLAGGED,
        /** drawn by the product, to be opened singly */
        DRAWN
    }

    /** Chosen, and still to be decided. */
    public boolean isAhead() {
        return chosen && endedAt == null;
    }

    public boolean isDecided() {
        return endedAt != null && refused == null;
    }
}
