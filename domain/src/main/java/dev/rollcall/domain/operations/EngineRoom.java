package dev.rollcall.domain.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to the sequencer's machinery: what stands still, what rings next, what runs on which model. */
public interface EngineRoom {

    /** The oldest first. */
    List<Incident> incidents();

    /** The next to ring first, overdue ones included. */
    List<Timer> timers(int most);

    /** Versions with requests under way, and the newest of each model. */
    List<Version> versions();

    /** Gives the incident's step its attempts back. @return false when there is no such incident any more */
    boolean retry(String incidentId);

    /**
     * A step that failed as often as it is tried.
     *
     * @param step as the drawing names it
     * @param cause what the last attempt failed with
     */
    record Incident(String id, @Nullable UUID requestId, String step, Instant since, String cause) {}

    /** @param attemptsLeft 0 when it has become an incident */
    record Timer(@Nullable UUID requestId, String step, Instant dueAt, int attemptsLeft) {}

    /** @param tag as the change log names it */
    record Version(String model, int number, String tag, long underWay, boolean newest) {}
}
