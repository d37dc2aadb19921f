package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.DayCell;
import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;

/** Port: kept day cells. */
public interface DayCells {

    /**
     * Locks those cells until the transaction ends, making rows for those that have none: whoever computes a cell has
     * seen every punch committed before.
     */
    void lock(long projectId, SortedSet<PersonDay> keys, Instant at);

    /** Writes what the rules say now over what they said before. */
    void write(long projectId, SortedMap<PersonDay, DayCell> cells, Instant at);
}
