package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.attendance.MembershipFacts;
import dev.rollcall.domain.attendance.rule.ContractTerm;
import dev.rollcall.domain.project.WorkRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Memberships with cards and contracts: three statements, however many persons. */
@Component
class MembershipRows {
    private final JdbcClient jdbc;

    MembershipRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, List<MembershipFacts>> of(long projectId, Collection<Long> personIds) {
        var cards = cards(personIds);
        var contracts = contracts(projectId, personIds);
        return jdbc
                .sql("""
                        select m.id, m.person_id, m.unit_id, m.team_id, t.name as team_name,
                               coalesce(t.night_shift, false) as night, m.work_role, m.work_type is not null as has_type,
                               m.entry_date, m.exit_date
                          from membership m left join team t on t.id = m.team_id
                         where m.project_id = :project and m.person_id in (:persons)""")
                .param("project", projectId)
                .param("persons", InList.of(personIds))
                .query((row, i) -> facts(row, cards, contracts))
                .list()
                .stream()
                .collect(Collectors.groupingBy(MembershipFacts::personId));
    }

    private static MembershipFacts facts(
            ResultSet row, Map<Long, List<MembershipFacts.Span>> cards, Map<Long, List<ContractTerm>> contracts)
            throws SQLException {
        var id = row.getLong("id");
        var person = row.getLong("person_id");
        return new MembershipFacts(
                id,
                person,
                row.getLong("unit_id"),
                Columns.longOrNull(row, "team_id"),
                row.getString("team_name"),
                row.getBoolean("night"),
                Columns.name(row, "work_role", WorkRole.class),
                row.getBoolean("has_type"),
                Columns.day(row, "entry_date"),
                Columns.dayOrNull(row, "exit_date"),
                cards.getOrDefault(person, List.of()),
                contracts.getOrDefault(id, List.of()));
    }

    private Map<Long, List<MembershipFacts.Span>> cards(Collection<Long> personIds) {
        return jdbc
                .sql("select person_id, valid_from, valid_until from wage_card where person_id in (:persons)")
                .param("persons", InList.of(personIds))
                .query((row, i) -> Map.entry(
                        row.getLong("person_id"),
                        new MembershipFacts.Span(
                                Columns.day(row, "valid_from"), Columns.dayOrNull(row, "valid_until"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<Long, List<ContractTerm>> contracts(long projectId, Collection<Long> personIds) {
        return jdbc
                .sql("""
                        select c.membership_id, c.uploaded_at, c.end_date, date(c.termination_confirmed_at + interval 8 hour) as ended
                          from contract c join membership m on m.id = c.membership_id
                         where m.project_id = :project and m.person_id in (:persons) and c.removed_at is null""")
                .param("project", projectId)
                .param("persons", InList.of(personIds))
                .query((row, i) -> Map.entry(
                        row.getLong("membership_id"),
                        new ContractTerm(
                                Columns.instant(row, "uploaded_at"),
                                earlier(Columns.dayOrNull(row, "end_date"), Columns.dayOrNull(row, "ended")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
