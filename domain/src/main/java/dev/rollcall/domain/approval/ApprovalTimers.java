package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;

/**
 * Port to the sequencer's reminders and escalations, for whoever lets time pass otherwise than by waiting: they
 * ring by themselves while the product runs.
 */
public interface ApprovalTimers {

    /** Timers that are due at that moment or before and have not rung, the oldest first. */
    List<Due> dueUntil(Instant moment);

    /** Rings it now, by the caller's clock; in a transaction of its own unless there is one. */
    void ring(Due timer);

    /** A timer as the sequencer knows it. */
    record Due(String timerId, Instant at) {}
}
