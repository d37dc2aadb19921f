package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.approval.ApprovalNode;
import org.jspecify.annotations.Nullable;

/**
 * A station of the back-fill's route.
 *
 * @param skippedBecause a stable word such as {@link BackfillRoute#NO_SUPERVISION_UNIT}; null if it is asked
 */
public record RouteStep(ApprovalNode node, @Nullable String skippedBecause) {

    public boolean isSkipped() {
        return skippedBecause != null;
    }
}
