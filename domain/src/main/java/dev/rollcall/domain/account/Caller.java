package dev.rollcall.domain.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. Read anew for every call, so that a role taken away is gone with the next click.
 *
 * @param personId the natural person behind the account; null for a unit's or the platform's account,
 *     which therefore decides nothing (answers 5)
 * @param unitId the legal person of a unit account, else null
 * @param roles every role on any project; the menu follows them, a service asks for the {@link Standing}
 */
public record Caller(
        long accountId,
        String username,
        String displayName,
        @Nullable Long personId,
        @Nullable Long unitId,
        Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
