package dev.rollcall.domain.attendance.rule;

import java.util.Locale;

/** The sentences an explanation is made of; a screen has one text per constant under {@link #key()}. */
public enum Why {
    /** Args: the day. */
    DAY_IN_FUTURE,
    /** Args: the day. */
    DAY_NOT_IN_FUTURE,
    NEVER_ON_ROLL,
    BEFORE_ENTRY,
    AFTER_EXIT,
    ON_ROLL,
    /** Args: name of the project status. */
    PROJECT_NOT_BUILDING,
    PROJECT_BUILDING,
    /** Args: how many punches of the night belong to the day before. */
    NIGHT_LEFT_TO_DAY_BEFORE,
    /** Args: how many punches of the next morning belong to this day. */
    NIGHT_TAKEN_FROM_DAY_AFTER,
    /** Args: when it closes. */
    DAY_OPEN,
    /** Args: when it closed. */
    DAY_CLOSED,
    NO_COUNTED_PUNCH,
    /** Args: punches, of them IN, of them OUT. */
    COUNTED_PUNCHES,
    /** Args: first IN, last OUT. */
    IN_BEFORE_OUT,
    /** Args: first IN, last OUT. */
    IN_NOT_BEFORE_OUT,
    IN_WITHOUT_OUT,
    OUT_WITHOUT_IN,
    /** Punches without direction only. */
    NEITHER_IN_NOR_OUT,
    /** Args: how many back-filled punches. */
    BACKFILL_DECIDES,
    /** Args: how many back-filled punches. */
    BACKFILL_NOT_NEEDED,
    /** Args: minutes. */
    MINUTES_PAIRED,
    /** Args: minutes. */
    MINUTES_SPAN,
    DEVICES_ONLINE,
    DEVICES_NOT_PROVEN,
    /** The policy does not ask whether devices were online. */
    DEVICES_NOT_LOOKED_AT,
    NOT_SEEN_ALL_DAY;

    static Why of(MembershipState membership) {
        return switch (membership) {
            case NONE -> NEVER_ON_ROLL;
            case BEFORE_ENTRY -> BEFORE_ENTRY;
            case MEMBER -> ON_ROLL;
            case AFTER_EXIT -> AFTER_EXIT;
        };
    }

    /** Key of the text, e.g. {@code why.on-roll}. */
    public String key() {
        return "why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
