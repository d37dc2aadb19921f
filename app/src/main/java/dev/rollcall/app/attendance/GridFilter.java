package dev.rollcall.app.attendance;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.people.PersonSearch;
import dev.rollcall.domain.attendance.GridQuery;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The grid's filters as one FROM and WHERE, used for the rows and for their count (R26: AND). */
final class GridFilter {
    private final GridQuery query;
    private final long accountId;
    private final LocalDate today;
    private final PersonSearch.Terms terms;

    GridFilter(GridQuery query, long accountId, LocalDate today, PersonSearch search) {
        this.query = query;
        this.accountId = accountId;
        this.today = today;
        this.terms = search.terms(query.text());
    }

    /** A condition: the account reaches the unit of this membership or the whole of its project. */
    static String reached(String membership, long accountId) {
        return """
            exists (select 1 from %2$s r where r.project_id = %1$s.project_id
                       and (r.unit_id is null or r.unit_id = %1$s.unit_id))""".formatted(membership, Reach.of(accountId));
    }

    String from() {
        var where = new StringBuilder("""
                from membership m
                join person p on p.id = m.person_id
                join unit u on u.id = m.unit_id
                left join team t on t.id = m.team_id
                where m.project_id = :project and m.entry_date <= :last and (m.exit_date is null or m.exit_date >= :first)
                  and """);
        where.append(' ')
                .append(chosen("m"))
                .append(' ') // a text block begins without its blanks
                // Of several stays in the month the newest, among those this reader and these filters know.
                .append("""
                         and not exists (select 1 from membership n where n.project_id = m.project_id
                           and n.person_id = m.person_id and n.entry_date <= :last
                           and (n.entry_date > m.entry_date or n.entry_date = m.entry_date and n.id > m.id)
                           and\s""")
                .append(chosen("n"))
                .append(')');
        if (query.inService() != null) {
            where.append(
                    query.inService()
                            ? " and (m.exit_date is null or m.exit_date >= :today)"
                            : " and m.exit_date < :today");
        }
        return where.append(terms.condition()).toString();
    }

    private String chosen(String membership) {
        var chosen = new StringBuilder(reached(membership, accountId));
        if (query.role() != null) {
            chosen.append(" and ").append(membership).append(".work_role = :role");
        }
        if (query.unitId() != null) {
            chosen.append(" and ").append(membership).append(".unit_id = :unit");
        }
        if (query.teamId() != null) {
            chosen.append(" and ").append(membership).append(".team_id = :team");
        }
        return chosen.toString();
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
        var bound = terms.bind(sql.param("project", query.projectId())
                .param("first", query.month().atDay(1))
                .param("last", query.month().atEndOfMonth()));
        if (query.role() != null) {
            bound = bound.param("role", query.role().name());
        }
        if (query.unitId() != null) {
            bound = bound.param("unit", query.unitId());
        }
        if (query.teamId() != null) {
            bound = bound.param("team", query.teamId());
        }
        return query.inService() == null ? bound : bound.param("today", today);
    }
}
