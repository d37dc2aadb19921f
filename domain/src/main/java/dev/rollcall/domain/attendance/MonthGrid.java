package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.attendance.rule.DaySpan;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 打卡统计: a month of people and days, read from kept cells (R25–R34, R36, R37). */
@Service
@Transactional(readOnly = true)
public class MonthGrid {
    private final GridPeople people;
    private final AttendanceFacts facts;
    private final Clock clock;

    MonthGrid(GridPeople people, AttendanceFacts facts, Clock clock) {
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    public Page<GridRow> page(Caller caller, GridQuery query) {
        var lines = people.page(query, caller.accountId());
        var ids = lines.rows().stream().map(GridPeople.Line::personId).toList();
        var from = query.month().atDay(1);
        var to = query.month().atEndOfMonth();
        var kept =
                ids.isEmpty() ? Map.<Long, List<GridPeople.Kept>>of() : people.cells(query.projectId(), ids, from, to);
        var stays = ids.isEmpty()
                ? Map.<Long, List<DaySpan>>of()
                : people.stays(query.projectId(), caller.accountId(), ids, from, to);
        var statuses = facts.statuses(query.projectId());
        var rows = lines.rows().stream()
                .map(line -> row(
                        line,
                        query.month(),
                        kept.getOrDefault(line.personId(), List.of()),
                        stays.getOrDefault(line.personId(), List.of()),
                        statuses))
                .toList();
        return new Page<>(rows, lines.total());
    }

    /** The choices of the filters and the figure in the title. */
    public Header header(Caller caller, long projectId) {
        var account = caller.accountId();
        var today = SiteTime.dayOf(clock.instant());
        return new Header(
                today,
                people.presentToday(projectId, account, today),
                people.units(projectId, account),
                people.teams(projectId, account));
    }

    private GridRow row(
            GridPeople.Line line,
            YearMonth month,
            List<GridPeople.Kept> kept,
            List<DaySpan> stays,
            StatusHistory statuses) {
        var byDay = kept.stream().collect(Collectors.toMap(GridPeople.Kept::day, Function.identity()));
        var cells = new ArrayList<GridRow.Cell>();
        var attended = 0;
        var valid = 0;
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            var date = day;
            var member = stays.stream().anyMatch(stay -> stay.covers(date));
            // Somebody who came from another unit keeps the days there; they are that unit's to read (1.6).
            var cell = member ? byDay.get(day) : null;
            var shown = cell == null
                    ? new GridRow.Cell(day, withoutRow(member, day, statuses), null, null, 0)
                    : new GridRow.Cell(day, cell.status(), cell.firstIn(), cell.lastOut(), cell.minutes());
            attended += shown.status().attended();
            valid += shown.status().valid();
            cells.add(shown);
        }
        var today = SiteTime.dayOf(clock.instant());
        return new GridRow(
                line.personId(),
                line.name(),
                line.unitName(),
                line.teamName(),
                line.role(),
                line.occupation(),
                line.exit() == null || !line.exit().isBefore(today),
                line.maskedIdNumber(),
                line.maskedPhone(),
                cells,
                attended,
                valid);
    }

    /** Every closed day of a member has a row; what has none lies ahead, outside the membership, or is still open. */
    private DayStatus withoutRow(boolean member, LocalDate day, StatusHistory statuses) {
        if (day.isAfter(SiteTime.dayOf(clock.instant()))) {
            return DayStatus.FUTURE;
        }
        if (!member) {
            return DayStatus.NOT_MEMBER;
        }
        return switch (statuses.on(day)) {
            case BUILDING -> DayStatus.OPEN_TODAY;
            case SUSPENDED -> DayStatus.PAUSED;
            case PREPARING, APPROVED, FINISHED, COMPLETED -> DayStatus.NOT_BUILDING;
        };
    }

    /** @param presentToday persons with a counted punch today */
    public record Header(
            LocalDate today, long presentToday, List<GridPeople.Choice> units, List<GridPeople.Choice> teams) {}
}
