package dev.rollcall.domain.attendance.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a day stands against a person's memberships of the project. */
public enum MembershipState {
    /** Never on this project's roll. */
    NONE,
    BEFORE_ENTRY,
    MEMBER,
    AFTER_EXIT;

    /**
     * Entry and exit day both belong to the membership.
     *
     * @param exit null while the membership lasts
     */
    public static MembershipState on(LocalDate day, LocalDate entry, @Nullable LocalDate exit) {
        if (day.isBefore(entry)) {
            return BEFORE_ENTRY;
        }
        return exit != null && day.isAfter(exit) ? AFTER_EXIT : MEMBER;
    }
}
