package dev.rollcall.domain.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Port: which days of which projects are closed. */
public interface DayCloses {

    /**
     * For every project and shift the first day not closed yet, at the earliest the first day anybody was a member and
     * at most 62 days back; projects without night teams have no night shift.
     */
    List<Due> open();

    /** Takes the close of that day for this transaction; false when it is done or another process is at it. */
    boolean claim(long projectId, LocalDate day, Shift shift, Instant at);

    void closed(long projectId, LocalDate day, Shift shift, int cells);

    record Due(long projectId, Shift shift, LocalDate from) {}

    /** Day teams close at 24:00, night teams at 12:00 of the next day. */
    enum Shift {
        DAY,
        NIGHT
    }
}
