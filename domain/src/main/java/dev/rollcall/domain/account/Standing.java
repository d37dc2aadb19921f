package dev.rollcall.domain.account;

import java.util.Set;

/**
 * What a caller is on one project.
 *
 * @param wholeProject true when people of every unit are within reach, else only those of {@code units}
 */
public record Standing(long projectId, Set<Role> roles, boolean wholeProject, Set<Long> units) {

    public Standing {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    public boolean reachesUnit(long unitId) {
        return wholeProject || units.contains(unitId);
    }

    public boolean isAny(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
