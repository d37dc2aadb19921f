package dev.rollcall.app.account;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.shared.SiteTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their reach, asked of the database anew on every call. */
@Repository
class JdbcAccounts implements Accounts {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Credentials> credentials(String username) {
        return jdbc.sql("select username, password_hash, enabled from account where username = ?")
                .param(username)
                .query((row, i) -> new Credentials(
                        Columns.text(row, "username"), Columns.text(row, "password_hash"), row.getBoolean("enabled")))
                .optional();
    }

    @Override
    public Optional<Caller> caller(String username) {
        return jdbc.sql("""
                        select id, username, display_name, person_id, unit_id, platform_role
                          from account where username = ? and enabled = true""").param(username).query(this::found).optional();
    }

    private Caller found(ResultSet row, int number) throws SQLException {
        var accountId = row.getLong("id");
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(roles(accountId));
        roles.addAll(substituteRoles(accountId));
        var platformRole = Columns.nameOrNull(row, "platform_role", Role.class);
        if (platformRole != null) {
            roles.add(platformRole); // also before the first project exists
        }
        return new Caller(
                accountId,
                Columns.text(row, "username"),
                Columns.text(row, "display_name"),
                Columns.longOrNull(row, "person_id"),
                Columns.longOrNull(row, "unit_id"),
                roles);
    }

    private Set<Role> roles(long accountId) {
        return jdbc.sql("select distinct r.role from " + Reach.of(accountId) + " r")
                .query((row, i) -> Columns.name(row, "role", Role.class))
                .set();
    }

    /** Of the posts the account's person stands in for today: the menu shows what they open, no service reads them. */
    private Set<Role> substituteRoles(long accountId) {
        return jdbc.sql("""
                        select distinct r.role from account a
                          join substitution s on s.substitute_person_id = a.person_id
                          join post_role r on r.project_id = s.project_id and r.person_id = s.holder_person_id
                         where a.id = ? and s.ended_at is null and ? between s.from_day and s.to_day""")
                .params(accountId, SiteTime.dayOf(clock.instant()))
                .query((row, i) -> Columns.name(row, "role", Role.class))
                .set();
    }

    @Override
    public Optional<Standing> standing(long accountId, long projectId) {
        var rows = jdbc.sql("select r.* from " + Reach.of(accountId) + " r where r.project_id = ?")
                .param(projectId)
                .query(ReachRow::of)
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(ReachRow.standing(rows));
    }

    @Override
    public List<Standing> standings(long accountId) {
        var byProject = jdbc.sql("select r.* from " + Reach.of(accountId) + " r").query(ReachRow::of).stream()
                .collect(Collectors.groupingBy(ReachRow::projectId));
        return byProject.values().stream().map(ReachRow::standing).toList();
    }
}
