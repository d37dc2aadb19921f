package dev.rollcall.app.attendance;

import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.domain.attendance.WorkerCards;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of a project for forms and tasks. */
@Repository
class JdbcWorkerCards implements WorkerCards {
    private static final String SELECT = """
            select p.id, p.name, p.id_number, p.phone, u.name as unit_name, t.name as team_name, m.work_role, m.work_type,
                   m.post, m.entry_date, m.exit_date
              from membership m
              join person p on p.id = m.person_id
              join unit u on u.id = m.unit_id
              left join team t on t.id = m.team_id
            """;

    private final JdbcClient jdbc;
    private final PersonSearch search;
    private final MaskedPeople people;
    private final Clock clock;

    JdbcWorkerCards(JdbcClient jdbc, PersonSearch search, MaskedPeople people, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<WorkerCard> card(long projectId, long personId) {
        return jdbc.sql(SELECT
                        + " where m.project_id = ? and m.person_id = ? order by m.entry_date desc, m.id desc limit 1")
                .params(projectId, personId)
                .query((row, i) -> people.card(row))
                .optional();
    }

    @Override
    public List<WorkerCard> search(long projectId, long accountId, String text, LocalDate memberSince, int limit) {
        var terms = search.terms(text);
        return terms.bind(jdbc.sql(SELECT + """
                                 where m.id in (
                                       select max(n.id) from membership n
                                        where n.project_id = :project and n.work_role = 'LABOUR_WORKER'
                                          and n.entry_date <= :today and (n.exit_date is null or n.exit_date >= :since)
                                          and exists (select 1 from account_reach r where r.account_id = :account
                                               and r.project_id = n.project_id
                                               and (r.unit_id is null or r.unit_id = n.unit_id))
                                        group by n.person_id)
                                """ + terms.condition() + " order by p.name, p.id limit :limit")
                        .param("project", projectId)
                        .param("today", SiteTime.dayOf(clock.instant()))
                        .param("since", memberSince)
                        .param("account", accountId)
                        .param("limit", limit))
                .query((row, i) -> people.card(row))
                .list();
    }

    @Override
    public Optional<String> openRequest(long projectId, long personId, LocalDate day) {
        return jdbc.sql("select request_no from backfill_request where open_key = ?")
                .param(projectId + ":" + personId + ":" + day)
                .query(String.class)
                .optional();
    }

    @Override
    public Presence teamPresence(long projectId, long teamId, LocalDate day) {
        return jdbc.sql("""
                        select count(distinct m.person_id) as members,
                               count(distinct case when c.attended = 1 then m.person_id end) as present
                          from membership m
                          left join day_cell c on c.project_id = m.project_id and c.person_id = m.person_id and c.day = :day
                         where m.project_id = :project and m.team_id = :team
                           and m.entry_date <= :day and (m.exit_date is null or m.exit_date >= :day)""")
                .param("project", projectId)
                .param("team", teamId)
                .param("day", day)
                .query((row, i) -> new Presence(row.getInt("present"), row.getInt("members")))
                .single();
    }

    @Override
    public int backfillsInMonth(long projectId, long personId, YearMonth month) {
        return jdbc.sql("""
                        select count(*) from backfill_request
                         where person_id = :person and day between :first and :last and project_id = :project
                           and status <> 'WITHDRAWN'""")
                .param("person", personId)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("project", projectId)
                .query(Integer.class)
                .single();
    }
}
