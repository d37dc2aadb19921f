package dev.rollcall.domain.project;

import java.util.List;

/**
 * Something on the project that stands against a change of its status (D-4, 2b.10).
 *
 * @param count how many, at least one
 * @param examples a few of them by request number, gate or day; never a person's name
 * @param bars whether the last decision is refused while it stands; otherwise it is shown, and a person weighs it
 */
public record StatusBlocker(Kind kind, long count, List<String> examples, boolean bars) {

    public StatusBlocker {
        examples = List.copyOf(examples);
    }

    /** What stands against it. */
    public enum Kind {
        /** Back-fills that nobody has decided to the end. */
        OPEN_BACKFILLS,
        /** Devices still bound to the project. */
        BOUND_DEVICES,
        /** Workers who have not left. */
        WORKERS_ON_ROLL,
        /** Days of attendance since the effective day, which would no longer count. */
        ATTENDED_DAYS
    }
}
