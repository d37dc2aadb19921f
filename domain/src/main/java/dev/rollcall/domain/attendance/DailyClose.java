package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.AttendanceDays;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily close (D-2, R39): after 24:00, for night teams after 12:00 of the next day, every member gets
 * the final cell of the day, absent ones too, and whoever was entered meanwhile those of earlier days. A day is claimed in the database, so that of several
 * processes one closes it; running it again changes nothing.
 */
@Service
public class DailyClose {
    private static final int CELLS_AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(DailyClose.class);

    private final DayCloses closes;
    private final AttendanceFacts facts;
    private final CellKeeper cells;
    private final AttendancePolicy policy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyClose(
            DayCloses closes,
            AttendanceFacts facts,
            CellKeeper cells,
            AttendancePolicy policy,
            TransactionTemplate transaction,
            Clock clock) {
        this.closes = closes;
        this.facts = facts;
        this.cells = cells;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Closes every day that is due on any project. @return how many days were closed here */
    @Transactional(propagation = Propagation.NEVER)
    public int closeDue() {
        var closed = 0;
        for (var due : List.copyOf(closes.open())) {
            try {
                closed += closeDue(due);
            } catch (RuntimeException failed) {
                // One project's trouble must not keep the others open; it is tried again next time.
                LOG.error("days of project {} from {} on stay open", due.projectId(), due.from(), failed);
            }
        }
        return closed;
    }

    private int closeDue(DayCloses.Due due) {
        var closed = 0;
        var last = due.from();
        for (var day = due.from(); isOver(day, due.shift()); day = day.plusDays(1)) {
            if (close(due.projectId(), day, due.shift())) {
                closed++;
                last = day;
            }
        }
        if (closed > 0) {
            settle(due.projectId(), last);
        }
        return closed;
    }

    /**
     * Whoever was entered late, or whose dates were corrected, gets the cells of days that had closed before, from the
     * entry on. Nothing is left to do the second time.
     */
    private void settle(long projectId, LocalDate last) {
        var waiting = new TreeSet<>(cells.unsettled(projectId, last));
        while (!waiting.isEmpty()) {
            var some = new TreeSet<PersonDay>();
            while (some.size() < CELLS_AT_ONCE && !waiting.isEmpty()) {
                some.add(waiting.pollFirst());
            }
            transaction.executeWithoutResult(status -> cells.recompute(projectId, some));
        }
    }

    private boolean isOver(LocalDate day, DayCloses.Shift shift) {
        var end = AttendanceDays.closesAt(day, shift == DayCloses.Shift.NIGHT, policy.day());
        return !clock.instant().isBefore(end);
    }

    private boolean close(long projectId, LocalDate day, DayCloses.Shift shift) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!closes.claim(projectId, day, shift, clock.instant())) {
                return false;
            }
            var keys = new TreeSet<PersonDay>();
            facts.membersOn(projectId, day).forEach(person -> keys.add(new PersonDay(person, day)));
            cells.recompute(projectId, keys);
            closes.closed(projectId, day, shift, keys.size());
            return true;
        }));
    }
}
