package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.OncePerTransaction;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ArrangeSubstitute;
import dev.rollcall.domain.approval.Substitution;
import dev.rollcall.domain.approval.Substitutions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Substitutions as rows; what they give is asked of the posts held now, by the same view that gives roles. */
@Repository
class JdbcSubstitutions implements Substitutions {
    private static final String SELECT = """
            select s.id, s.project_id, p.name as project_name, s.holder_person_id, h.name as holder_name,
                   s.substitute_person_id, n.name as substitute_name, s.from_day, s.to_day, s.reason, s.ended_at
              from substitution s
              join project p on p.id = s.project_id
              join person h on h.id = s.holder_person_id
              join person n on n.id = s.substitute_person_id
            """;

    // Both hold a post of the unit still: who left it stands in for nobody, and nobody stands in for who left.
    private static final String DUTIES = """
            select s.project_id, s.substitute_person_id, n.name as substitute_name, s.holder_person_id,
                   h.name as holder_name, r.post, u.name as unit_name, r.role
              from substitution s
              join post_role r on r.project_id = s.project_id and r.person_id = s.holder_person_id
              join unit u on u.id = r.unit_id
              join person h on h.id = s.holder_person_id
              join person n on n.id = s.substitute_person_id
             where s.ended_at is null and :day between s.from_day and s.to_day and r.role in (:roles)
               and exists (select 1 from post_role o where o.project_id = s.project_id and o.unit_id = r.unit_id
                                                       and o.person_id = s.substitute_person_id)
            """;

    private static final List<String> DECIDING = Arrays.stream(ApprovalNode.values())
            .flatMap(node -> node.roles().stream())
            .map(Role::name)
            .distinct()
            .toList();

    private final JdbcClient jdbc;

    JdbcSubstitutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(long holderPersonId) {
        jdbc.sql("select id from person where id = ? for update")
                .param(holderPersonId)
                .query(Long.class)
                .optional();
    }

    @Override
    public long add(ArrangeSubstitute command, long holderPersonId, long accountId, Instant at) {
        OncePerTransaction.forget();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into substitution (project_id, holder_person_id, substitute_person_id, from_day, to_day,
                                                  reason, created_by, created_at)
                        values (:project, :holder, :substitute, :from, :to, :reason, :by, :at)""")
                .param("project", command.projectId())
                .param("holder", holderPersonId)
                .param("substitute", command.substitutePersonId())
                .param("from", command.from())
                .param("to", command.to())
                .param("reason", command.reason())
                .param("by", accountId)
                .param("at", Columns.utc(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    @Override
    public void end(long id, Instant at) {
        OncePerTransaction.forget();
        jdbc.sql("update substitution set ended_at = ? where id = ? and ended_at is null")
                .params(Columns.utc(at), id)
                .update();
    }

    @Override
    public Optional<Substitution> find(long id) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(id)
                .query(JdbcSubstitutions::row)
                .optional();
    }

    @Override
    public List<Substitution> of(long personId) {
        return jdbc.sql(SELECT + "where ? in (s.holder_person_id, s.substitute_person_id)"
                        + " order by s.from_day desc, s.id desc limit 200")
                .param(personId)
                .query(JdbcSubstitutions::row)
                .list();
    }

    @Override
    public List<Duty> ofSubstitute(long personId, LocalDate day) {
        return duties("s.substitute_person_id", personId, day);
    }

    @Override
    public List<Duty> onProject(long projectId, LocalDate day) {
        return OncePerTransaction.read(List.of("duties", projectId, day), () -> duties("s.project_id", projectId, day));
    }

    private List<Duty> duties(String column, long value, LocalDate day) {
        return jdbc.sql(DUTIES + " and " + column + " = :value order by s.id")
                .param("value", value)
                .param("day", day)
                .param("roles", DECIDING)
                .query(JdbcSubstitutions::duty)
                .list();
    }

    @Override
    public List<Choice> choices(long holderPersonId) {
        return jdbc.sql("""
                        select distinct m.project_id, p.name as project_name, o.person_id, n.name, u.name as unit_name
                          from post_role m
                          join post_role o on o.project_id = m.project_id and o.unit_id = m.unit_id
                                          and o.person_id <> m.person_id
                          join project p on p.id = m.project_id
                          join person n on n.id = o.person_id
                          join unit u on u.id = m.unit_id
                         where m.person_id = :holder and m.role in (:roles)
                           and exists (select 1 from account a where a.person_id = o.person_id and a.enabled = true)
                         order by p.name, n.name, o.person_id""")
                .param("holder", holderPersonId)
                .param("roles", DECIDING)
                .query((row, i) -> new Choice(
                        row.getLong("project_id"),
                        Columns.text(row, "project_name"),
                        row.getLong("person_id"),
                        Columns.text(row, "name"),
                        Columns.text(row, "unit_name")))
                .list();
    }

    private static Substitution row(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getLong("project_id"),
                Columns.text(row, "project_name"),
                row.getLong("holder_person_id"),
                Columns.text(row, "holder_name"),
                row.getLong("substitute_person_id"),
                Columns.text(row, "substitute_name"),
                Columns.day(row, "from_day"),
                Columns.day(row, "to_day"),
                Columns.text(row, "reason"),
                Columns.instantOrNull(row, "ended_at"));
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getLong("project_id"),
                row.getLong("substitute_person_id"),
                Columns.text(row, "substitute_name"),
                row.getLong("holder_person_id"),
                Columns.text(row, "holder_name"),
                Columns.text(row, "post"),
                Columns.text(row, "unit_name"),
                Columns.name(row, "role", Role.class));
    }
}
