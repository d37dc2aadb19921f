package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains one cell: the rules in their order, every raw punch, the devices' lines, and the remedy. */
@Service
@Transactional(readOnly = true)
public class DayExplanations {
    private final GridPeople people;
    private final WorkerCards cards;
    private final CellKeeper cells;
    private final PunchLog log;
    private final DeviceTimes devices;
    private final AttendanceFacts facts;
    private final WorkerRoll workers;
    private final AttendancePolicy policy;
    private final Clock clock;

    DayExplanations(
            GridPeople people,
            WorkerCards cards,
            CellKeeper cells,
            PunchLog log,
            DeviceTimes devices,
            AttendanceFacts facts,
            WorkerRoll workers,
            AttendancePolicy policy,
            Clock clock) {
        this.people = people;
        this.cards = cards;
        this.cells = cells;
        this.log = log;
        this.devices = devices;
        this.facts = facts;
        this.workers = workers;
        this.policy = policy;
        this.clock = clock;
    }

    /** Empty when the person is unknown or out of the caller's reach. */
    public Optional<DayExplanation> explain(Caller caller, long projectId, long personId, LocalDate day) {
        if (!people.reaches(caller.accountId(), projectId, personId)) {
            return Optional.empty();
        }
        var key = new PersonDay(personId, day);
        var cell = Objects.requireNonNull(
                cells.evaluate(projectId, new TreeSet<>(List.of(key))).get(key));
        var roll = facts.memberships(projectId, List.of(personId)).getOrDefault(personId, List.of());
        var membership = roll.stream().filter(each -> each.covers(day)).findFirst();
        var role = membership.map(MembershipFacts::role).orElse(WorkRole.LABOUR_WORKER);
        var night = membership.map(MembershipFacts::nightTeam).orElse(false);
        var from = SiteTime.startOf(day);
        // A night's shift is told whole: until noon of the next day.
        var to = SiteTime.startOf(day.plusDays(1)).plus(night ? Duration.ofHours(12) : Duration.ZERO);
        var punches = log.lines(projectId, personId, from, to);
        var open = cards.openRequest(projectId, personId, day);
        return Optional.of(new DayExplanation(
                personId,
                cards.card(projectId, personId).map(WorkerCard::name).orElse(""),
                cell,
                punches,
                devices.lines(projectId, from, SiteTime.startOf(day.plusDays(1))),
                role == WorkRole.LABOUR_WORKER
                        ? membership
                                .map(each -> workers.standing(end(day), each, facts.statuses(projectId)))
                                .orElse(null)
                        : null,
                Remedies.of(cell, punches, role, open.isPresent()),
                open.orElse(null)));
    }

    /** Now for today, else the day's last moment. */
    private Instant end(LocalDate day) {
        var end = SiteTime.startOf(day.plusDays(1)).minusMillis(1);
        var now = clock.instant();
        return end.isAfter(now) ? now : end;
    }

    /** The thresholds explanations name. */
    public AttendancePolicy policy() {
        return policy;
    }
}
