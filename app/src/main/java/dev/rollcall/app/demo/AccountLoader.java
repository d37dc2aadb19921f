package dev.rollcall.app.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The logins; their one password is hashed once. */
@WhenDemo
@Component
class AccountLoader {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    AccountLoader(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    void load(Map<DemoUnit, Long> units) {
        load(DemoLogin.ALL, units);
    }

    void load(List<DemoLogin> logins, Map<DemoUnit, Long> units) {
        var hash = passwords.encode(DemoLogin.PASSWORD);
        for (var login : logins) {
            if (login.owner() instanceof DemoLogin.OfUnit of) {
                account(login, hash, of.unit().title(), null, units.get(of.unit()), null);
            } else if (login.owner() instanceof DemoLogin.OfPost of) {
                var holder = holder(of);
                account(login, hash, holder.name(), holder.id(), null, null);
            } else if (login.owner() instanceof DemoLogin.OfPlatform of) {
                account(login, hash, of.name(), null, null, of.role().name());
            }
        }
    }

    private Holder holder(DemoLogin.OfPost of) {
        return jdbc.sql("""
                        select n.id, n.name from post_holder h
                          join project p on p.id = h.project_id
                          join person n on n.id = h.person_id
                         where p.code = ? and h.post = ?""")
                .params(of.project(), of.post().name())
                .query(Holder.class)
                .single();
    }

    private void account(
            DemoLogin login,
            String hash,
            String displayName,
            @Nullable Long personId,
            @Nullable Long unitId,
            @Nullable String platformRole) {
        jdbc.sql("""
                        insert into account (username, password_hash, display_name, person_id, unit_id, platform_role)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(login.username(), hash, displayName, personId, unitId, platformRole)
                .update();
    }

    private record Holder(long id, String name) {}
}
