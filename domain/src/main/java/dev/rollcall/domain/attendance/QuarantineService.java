package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quarantined punches, before platform operations: a named person lets one count, with a reason (answers 7), or leaves it.
 * What D-1 said stays stored.
 */
@Service
public class QuarantineService {
    private static final int LEAST_REASON = 5;
    private static final int MOST_REASON = 200;

    private final Quarantine quarantine;
    private final AttendanceFacts facts;
    private final ProjectRoll projects;
    private final CellKeeper cells;
    private final AuditTrail audit;
    private final Clock clock;

    QuarantineService(
            Quarantine quarantine,
            AttendanceFacts facts,
            ProjectRoll projects,
            CellKeeper cells,
            AuditTrail audit,
            Clock clock) {
        this.quarantine = quarantine;
        this.facts = facts;
        this.projects = projects;
        this.cells = cells;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<QuarantinedPunch> open(Caller caller, QuarantineQuery query) {
        return caller.is(Role.PLATFORM_OPS) ? quarantine.open(caller.accountId(), query) : List.of();
    }

    @Transactional(readOnly = true)
    public long countOpen(Caller caller, QuarantineQuery query) {
        return caller.is(Role.PLATFORM_OPS) ? quarantine.countOpen(caller.accountId(), query) : 0;
    }

    /** Lets it count, and recomputes the days it changes. */
    @Transactional
    public Outcome<Long> release(Caller caller, long punchId, String reason) {
        var punch = caller.is(Role.PLATFORM_OPS) ? quarantine.lock(punchId) : Optional.<QuarantinedPunch>empty();
        var bar = bar(caller, punch, reason);
        if (bar == null) {
            bar = barsRelease(punch.orElseThrow());
        }
        if (bar == null) {
            quarantine.release(punchId, caller.accountId(), cut(reason), clock.instant());
            recompute(punch.orElseThrow());
        }
        return recorded(caller, "PUNCH_RELEASE", punchId, punch, bar);
    }

    /** Leaves it where it is for good. */
    @Transactional
    public Outcome<Long> leave(Caller caller, long punchId, String reason) {
        var punch = caller.is(Role.PLATFORM_OPS) ? quarantine.lock(punchId) : Optional.<QuarantinedPunch>empty();
        var bar = bar(caller, punch, reason);
        if (bar == null) {
            quarantine.leave(punchId, caller.accountId(), cut(reason), clock.instant());
        }
        return recorded(caller, "PUNCH_LEFT", punchId, punch, bar);
    }

    private static @Nullable Refusal bar(Caller caller, Optional<QuarantinedPunch> punch, String reason) {
        if (punch.isEmpty()) {
            return Refusal.of("PUNCH_NOT_IN_QUARANTINE");
        }
        if (caller.personId() == null) {
            return Refusal.of("NEEDS_NAMED_PERSON");
        }
        return reason.strip().length() < LEAST_REASON ? Refusal.of("REASON_TOO_SHORT") : null;
    }

    private @Nullable Refusal barsRelease(QuarantinedPunch punch) {
        if (punch.projectId() == null || punch.personId() == null) {
            return Refusal.of("PUNCH_OF_NOBODY");
        }
        var closed = projects.of(punch.projectId()).payrollClosedUntil();
        return closed != null && !SiteTime.dayOf(punch.eventAt()).isAfter(closed)
                ? Refusal.of("PUNCH_PAYROLL_CLOSED")
                : null;
    }

    private void recompute(QuarantinedPunch punch) {
        var project = java.util.Objects.requireNonNull(punch.projectId());
        var person = java.util.Objects.requireNonNull(punch.personId());
        var roll = facts.memberships(project, List.of(person)).getOrDefault(person, List.of());
        cells.recompute(project, cells.affected(person, roll, punch.eventAt()));
    }

    private static String cut(String reason) {
        var words = reason.strip();
        return words.substring(0, Math.min(words.length(), MOST_REASON));
    }

    private Outcome<Long> recorded(
            Caller caller, String action, long punchId, Optional<QuarantinedPunch> punch, @Nullable Refusal bar) {
        var project = punch.map(QuarantinedPunch::projectId).orElse(null);
        var entry = new AuditTrail.Entry(caller, action, "punch", Long.toString(punchId), project, Map.of());
        if (bar != null) {
            audit.refused(entry, bar.code());
            return Outcome.refused(bar);
        }
        audit.done(entry);
        return Outcome.done(punchId);
    }
}
