package dev.rollcall.domain.attendance.rule;

/** What a labour worker still lacks before punches count (R57, R175). */
public enum ProfileState {
    COMPLETE,
    NO_WORK_TYPE,
    NO_WAGE_CARD,
    NO_WORK_TYPE_NO_WAGE_CARD;

    public static ProfileState of(boolean workType, boolean wageCard) {
        if (workType) {
            return wageCard ? COMPLETE : NO_WAGE_CARD;
        }
        return wageCard ? NO_WORK_TYPE : NO_WORK_TYPE_NO_WAGE_CARD;
    }
}
