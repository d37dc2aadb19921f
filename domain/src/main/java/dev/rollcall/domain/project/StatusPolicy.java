package dev.rollcall.domain.project;

import java.time.Duration;
import java.util.Set;

/**
 * What of the rules for status changes can be set.
 *
 * @param latestEffective how far ahead the effective day may lie
 * @param finishBarredBy what refuses the last approval of 完工 while it stands (D-4); the rest is shown only
 * @param remindAfter working days until a reviewer is reminded
 * @param escalateAfter working days until platform operations are told
 */
public record StatusPolicy(
        Duration latestEffective, Set<StatusBlocker.Kind> finishBarredBy, int remindAfter, int escalateAfter) {

    public StatusPolicy {
        finishBarredBy = Set.copyOf(finishBarredBy);
    }

    public static StatusPolicy defaults() {
        return new StatusPolicy(Duration.ofDays(60), Set.of(StatusBlocker.Kind.OPEN_BACKFILLS), 2, 5);
    }
}
