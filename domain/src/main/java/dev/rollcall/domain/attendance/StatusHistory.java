package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.DaySpan;
import dev.rollcall.domain.project.ProjectStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A project's status day by day (C35, X40): from its first day on, a status holds until the next. */
public final class StatusHistory {
    private final NavigableMap<LocalDate, ProjectStatus> byFirstDay;

    public StatusHistory(NavigableMap<LocalDate, ProjectStatus> byFirstDay) {
        this.byFirstDay = new TreeMap<>(byFirstDay);
    }

    /** Before the first known day a project is not begun. */
    public ProjectStatus on(LocalDate day) {
        var entry = byFirstDay.floorEntry(day);
        return entry == null ? ProjectStatus.PREPARING : entry.getValue();
    }

    /** Days of 停工 up to and with {@code until} (C35). */
    public List<DaySpan> suspensions(LocalDate until) {
        var spans = new ArrayList<DaySpan>();
        for (var entry : byFirstDay.headMap(until, true).entrySet()) {
            if (entry.getValue() == ProjectStatus.SUSPENDED) {
                var next = byFirstDay.higherKey(entry.getKey());
                var last = next == null || next.isAfter(until) ? until : next.minusDays(1);
                spans.add(new DaySpan(entry.getKey(), last));
            }
        }
        return spans;
    }
}
