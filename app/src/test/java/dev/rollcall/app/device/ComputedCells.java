package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.PersonDay;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.CountedPunch;
import dev.rollcall.domain.attendance.rule.DayCellRule;
import dev.rollcall.domain.attendance.rule.DayFacts;
import dev.rollcall.domain.attendance.rule.DeviceCoverage;
import dev.rollcall.domain.attendance.rule.MembershipState;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every day with a punch, anew by the rule alone: everybody is a member who works by day, and building never stops. */
final class ComputedCells {
    private ComputedCells() {}

    static Map<PersonDay, StoredPunches.Cell> of(Map<Long, List<CountedPunch>> counted, Instant now) {
        var cells = new HashMap<PersonDay, StoredPunches.Cell>();
        counted.forEach((person, punches) -> {
            var days = punches.stream().collect(Collectors.groupingBy(punch -> SiteTime.dayOf(punch.at())));
            days.forEach((day, ofDay) -> cells.put(new PersonDay(person, day), cell(day, ofDay, now)));
        });
        return cells;
    }

    private static StoredPunches.Cell cell(LocalDate day, List<CountedPunch> punches, Instant now) {
        var cell = DayCellRule.evaluate(
                new DayFacts(
                        day,
                        now,
                        MembershipState.MEMBER,
                        ProjectStatus.BUILDING,
                        DayFacts.Nights.OFF,
                        DeviceCoverage.NOT_PROVEN,
                        punches),
                AttendancePolicy.defaults());
        return new StoredPunches.Cell(
                cell.status().name(),
                Columns.utcOrNull(cell.firstIn()),
                Columns.utcOrNull(cell.lastOut()),
                cell.minutes(),
                cell.punches(),
                cell.attended(),
                cell.valid());
    }
}
