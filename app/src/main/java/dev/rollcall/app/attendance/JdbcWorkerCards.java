package dev.rollcall.app.attendance;

import dev.rollcall.app.people.PersonSearch;
import dev.rollcall.app.shared.OncePerTransaction;
import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.domain.attendance.WorkerCards;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
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
        return OncePerTransaction.read(List.of("worker card", projectId, personId), () -> find(projectId, personId));
    }

    private Optional<WorkerCard> find(long projectId, long personId) {
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
                                          and %s
                                        group by n.person_id)
                                """.formatted(GridFilter.reached("n", accountId)) + terms.condition()
                                + " order by p.name, p.id limit :limit")
                        .param("project", projectId)
                        .param("today", SiteTime.dayOf(clock.instant()))
                        .param("since", memberSince)
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
}
