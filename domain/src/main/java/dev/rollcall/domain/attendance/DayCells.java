package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.DayCell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;

/** Port: kept day cells. */
public interface DayCells {

    /**
     * Locks those cells until the transaction ends, making rows for those that have none: whoever computes a cell has
     * seen every punch committed before.
     */
    void lock(long projectId, SortedSet<PersonDay> keys, Instant at);

    /**
     * Days up to {@code last}, all closed, on which cells and roll disagree: a member without a cell, because they were
     * entered or their entry was corrected after the close, and a cell of somebody who is no member of that day any
     * more. Looks a year back, at the earliest to the first day closed or 62 days back, whichever is earlier.
     */
    SortedSet<PersonDay> unsettled(long projectId, LocalDate last);

    /** Writes what the rules say now over what they said before. */
    void write(long projectId, SortedMap<PersonDay, DayCell> cells, Instant at);
}
