package dev.rollcall.app.attendance;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.people.PersonSearch;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.GridPeople;
import dev.rollcall.domain.attendance.GridQuery;
import dev.rollcall.domain.attendance.rule.DaySpan;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * People of the month grid. Whoever was a member for a day of the month has a row, by the newest such membership
 * that the reader reaches and the filters let through; reach is part of every statement.
 */
@Repository
class JdbcGridPeople implements GridPeople {
    private final JdbcClient jdbc;
    private final PersonSearch search;
    private final MaskedPeople people;
    private final Clock clock;

    JdbcGridPeople(JdbcClient jdbc, PersonSearch search, MaskedPeople people, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Page<Line> page(GridQuery query, long accountId) {
        var filter = new GridFilter(query, accountId, SiteTime.dayOf(clock.instant()), search);
        var total = filter.bind(jdbc.sql("select count(*) " + filter.from()))
                .query(Long.class)
                .single();
        if (total == 0) {
            return Page.empty();
        }
        var rows = filter.bind(jdbc.sql("""
                        select p.id, p.name, u.name as unit_name, t.name as team_name, m.work_role, m.work_type, m.post,
                               m.exit_date, p.id_number, p.phone """
                        + " " + filter.from()
                        + " order by u.name, t.name is null, t.name, p.name, p.id limit :limit offset :offset"))
                .param("limit", query.page().limit())
                .param("offset", query.page().offset())
                .query((row, i) -> people.line(row))
                .list();
        return new Page<>(rows, total);
    }

    @Override
    public Map<Long, List<Kept>> cells(long projectId, Collection<Long> personIds, LocalDate from, LocalDate to) {
        record Row(long person, Kept kept) {}
        return jdbc
                .sql("""
                        select person_id, day, status, first_in, last_out, minutes from day_cell
                         where project_id = :project and person_id in (:persons) and day between :from and :to""")
                .param("project", projectId)
                .param("persons", personIds)
                .param("from", from)
                .param("to", to)
                .query((row, i) -> new Row(
                        row.getLong("person_id"),
                        new Kept(
                                Columns.day(row, "day"),
                                Columns.name(row, "status", DayStatus.class),
                                Columns.instantOrNull(row, "first_in"),
                                Columns.instantOrNull(row, "last_out"),
                                row.getInt("minutes"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::person, Collectors.mapping(Row::kept, Collectors.toList())));
    }

    @Override
    public Map<Long, List<DaySpan>> stays(
            long projectId, long accountId, Collection<Long> personIds, LocalDate from, LocalDate to) {
        record Row(long person, DaySpan stay) {}
        return jdbc
                .sql("""
                        select m.person_id, m.entry_date, m.exit_date
                          from (select max(r.unit_id is null) as whole from %1$s r where r.project_id = :project) w
                          join membership m on m.project_id = :project
                         where m.person_id in (:persons) and m.entry_date <= :to
                           and (m.exit_date is null or m.exit_date >= :from)
                           and (w.whole or m.unit_id in (select o.unit_id from %1$s o
                                 where o.project_id = :project and o.unit_id is not null))""".formatted(Reach.of(accountId)))
                .param("project", projectId)
                .param("persons", personIds)
                .param("from", from)
                .param("to", to)
                .query((row, i) -> new Row(
                        row.getLong("person_id"),
                        new DaySpan(Columns.day(row, "entry_date"), Columns.dayOrNull(row, "exit_date"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::person, Collectors.mapping(Row::stay, Collectors.toList())));
    }

    @Override
    public long presentToday(long projectId, long accountId, LocalDate today) {
        return jdbc.sql("""
                        select count(distinct c.person_id) from day_cell c
                          join membership m on m.project_id = c.project_id and m.person_id = c.person_id
                         where c.project_id = :project and c.day = :today and c.attended = 1
                           and m.entry_date <= c.day and (m.exit_date is null or m.exit_date >= c.day) and """ + " " + GridFilter.reached("m", accountId))
                .param("project", projectId)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Choice> units(long projectId, long accountId) {
        return choices(
                "select distinct u.id, u.name from membership m join unit u on u.id = m.unit_id", projectId, accountId);
    }

    @Override
    public List<Choice> teams(long projectId, long accountId) {
        return choices(
                "select distinct t.id, t.name from membership m join team t on t.id = m.team_id", projectId, accountId);
    }

    private List<Choice> choices(String select, long projectId, long accountId) {
        return jdbc.sql(select + " where m.project_id = :project and " + GridFilter.reached("m", accountId)
                        + " order by 2")
                .param("project", projectId)
                .query((row, i) -> new Choice(row.getLong(1), row.getString(2)))
                .list();
    }
}
