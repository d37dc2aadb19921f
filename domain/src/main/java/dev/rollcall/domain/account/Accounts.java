package dev.rollcall.domain.account;

import java.util.List;
import java.util.Optional;

/** Port: accounts and what they reach, answered from the database on every call. */
public interface Accounts {

    /** Name and password hash for the login; empty when unknown. */
    Optional<Credentials> credentials(String username);

    /** The caller behind an enabled account; empty when unknown or disabled. */
    Optional<Caller> caller(String username);

    /** What that account is on that project; empty when it has no business there. */
    Optional<Standing> standing(long accountId, long projectId);

    /** Everything that account is, project by project. */
    List<Standing> standings(long accountId);

    /** @param passwordHash in the format of Spring Security's delegating encoder */
    record Credentials(String username, String passwordHash, boolean enabled) {

        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }
}
