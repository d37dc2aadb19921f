package dev.rollcall.domain.project;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands against a change now: shown on form and task, and judged before the last decision (D-4). */
@Component
class StatusBlockerRules {
    private final StatusBlockers blockers;
    private final StatusPolicy policy;
    private final Clock clock;

    StatusBlockerRules(StatusBlockers blockers, StatusPolicy policy, Clock clock) {
        this.blockers = blockers;
        this.policy = policy;
        this.clock = clock;
    }

    List<StatusBlocker> of(long projectId, StatusTransition change, LocalDate effectiveDay) {
        var found = new ArrayList<StatusBlocker>();
        var ends = change.to() == ProjectStatus.FINISHED || change.to() == ProjectStatus.COMPLETED;
        if (ends || change.pausesAttendance()) {
            add(found, change, StatusBlocker.Kind.OPEN_BACKFILLS, blockers.openBackfills(projectId));
        }
        if (ends) {
            add(found, change, StatusBlocker.Kind.BOUND_DEVICES, blockers.boundDevices(projectId));
            add(found, change, StatusBlocker.Kind.WORKERS_ON_ROLL, blockers.workersOnRoll(projectId, today()));
        }
        if (change.pausesAttendance()) {
            add(found, change, StatusBlocker.Kind.ATTENDED_DAYS, blockers.attendedDays(projectId, effectiveDay));
        }
        return List.copyOf(found);
    }

    private void add(
            List<StatusBlocker> found,
            StatusTransition change,
            StatusBlocker.Kind kind,
            StatusBlockers.Finding finding) {
        if (finding.count() > 0) {
            var bars = change.to() == ProjectStatus.FINISHED
                    && policy.finishBarredBy().contains(kind);
            found.add(new StatusBlocker(kind, finding.count(), finding.examples(), bars));
        }
    }

    private LocalDate today() {
        return SiteTime.dayOf(clock.instant());
    }
}
