package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.WarningLevel;
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
    /** D-7 for fixed devices. */
    private static final Duration ONLINE = Duration.ofMinutes(10);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Accounts accounts;
    private final WorkerCards cards;
    private final CellKeeper cells;
    private final PunchLog log;
    private final DeviceTimes devices;
    private final AttendanceFacts facts;
    private final WorkerRoll workers;
    private final AttendancePolicy policy;
    private final Clock clock;

    DayExplanations(
            Accounts accounts,
            WorkerCards cards,
            CellKeeper cells,
            PunchLog log,
            DeviceTimes devices,
            AttendanceFacts facts,
            WorkerRoll workers,
            AttendancePolicy policy,
            Clock clock) {
        this.accounts = accounts;
        this.cards = cards;
        this.cells = cells;
        this.log = log;
        this.devices = devices;
        this.facts = facts;
        this.workers = workers;
        this.policy = policy;
        this.clock = clock;
    }

    /** Empty when the person is unknown or was in a unit out of the caller's reach that day; they look alike. */
    public Optional<DayExplanation> explain(Caller caller, long projectId, long personId, LocalDate day) {
        var roll = facts.memberships(projectId, List.of(personId)).getOrDefault(personId, List.of());
        var standing = accounts.standing(caller.accountId(), projectId);
        return WorkerRoll.nearest(SiteTime.startOf(day), roll)
                .filter(each -> standing.isPresent() && standing.get().reachesUnit(each.unitId()))
                .map(each -> explain(projectId, personId, day, each));
    }

    private DayExplanation explain(long projectId, long personId, LocalDate day, MembershipFacts membership) {
        var key = new PersonDay(personId, day);
        var cell = Objects.requireNonNull(
                cells.evaluate(projectId, new TreeSet<>(List.of(key))).get(key));
        var from = SiteTime.startOf(day);
        var midnight = SiteTime.startOf(day.plusDays(1));
        // A night's shift is told whole: until noon of the next day.
        var night = membership.covers(day) && membership.nightTeam();
        var punches = log.lines(projectId, personId, from, night ? midnight.plus(Duration.ofHours(12)) : midnight);
        var statuses = facts.statuses(projectId);
        var open = cards.openRequest(projectId, personId, day);
        var labour = membership.role() == WorkRole.LABOUR_WORKER;
        return new DayExplanation(
                personId,
                cards.card(projectId, personId).map(WorkerCard::name).orElse(""),
                cell,
                punches,
                devices.lines(projectId, from, midnight),
                labour && membership.covers(day) ? workers.standing(end(day), membership, statuses) : null,
                Remedies.of(cell, punches, standing(membership, statuses, open.isPresent())),
                open.orElse(null));
    }

    /** As of now: a remedy is for what is still missing. */
    private Remedies.Standing standing(MembershipFacts membership, StatusHistory statuses, boolean requestOpen) {
        var now = clock.instant();
        return new Remedies.Standing(
                membership.role(),
                requestOpen,
                workers.standing(now, membership, statuses).level() == WarningLevel.RED,
                membership.hasWorkType() && membership.hasWageCard(SiteTime.dayOf(now)));
    }

    /** When the devices of the project were last heard of (R32); empty when it is out of the caller's reach. */
    public List<DeviceContact> contacts(Caller caller, long projectId) {
        if (accounts.standing(caller.accountId(), projectId).isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        return devices.lines(projectId, now.minus(REMEMBERED), now).stream()
                .map(line -> contact(line, now))
                .toList();
    }

    private static DeviceContact contact(DeviceTimes.Line line, Instant now) {
        var last = line.online().stream()
                .map(DeviceTimes.Interval::to)
                .max(Instant::compareTo)
                .orElse(null);
        return new DeviceContact(line.deviceSn(), line.gate(), last, last != null && !last.isBefore(now.minus(ONLINE)));
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
