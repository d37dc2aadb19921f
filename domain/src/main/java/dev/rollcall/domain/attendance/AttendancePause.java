package dev.rollcall.domain.attendance;

import dev.rollcall.domain.project.StatusFollower;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets attendance follow a project's status (C35, X40): days since the change are computed anew. Days to come need
 * nothing, every rule asks for the status of its day; days whose payroll is closed stay as they were paid.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AttendancePause implements StatusFollower {
    private final AttendanceFacts facts;
    private final ProjectRoll projects;
    private final CellKeeper cells;
    private final Clock clock;

    AttendancePause(AttendanceFacts facts, ProjectRoll projects, CellKeeper cells, Clock clock) {
        this.facts = facts;
        this.projects = projects;
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    public void statusChanged(long projectId, LocalDate from) {
        var paid = projects.of(projectId).payrollClosedUntil();
        var first = paid == null || paid.isBefore(from) ? from : paid.plusDays(1);
        var today = SiteTime.dayOf(clock.instant());
        var keys = new TreeSet<PersonDay>();
        for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
            for (var person : facts.membersOn(projectId, day)) {
                keys.add(new PersonDay(person, day));
            }
        }
        cells.recompute(projectId, keys);
    }
}
