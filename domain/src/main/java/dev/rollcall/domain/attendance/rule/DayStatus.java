package dev.rollcall.domain.attendance.rule;

/** Status of a day cell (D-2), which fixes its glyph and what it adds to the two totals (R34, C30). */
public enum DayStatus {
    FUTURE(Glyph.BLANK, 0, 0),
    NOT_MEMBER(Glyph.DOT, 0, 0),
    /** The project stood still (停工). */
    PAUSED(Glyph.PAUSED, 0, 0),
    /** The other half of D-2's row for projects not 在建: not begun or finished, nothing to show. */
    NOT_BUILDING(Glyph.BLANK, 0, 0),
    OPEN_TODAY(Glyph.BLANK, 0, 0),
    PENDING_TODAY(Glyph.GREY_TICK, 1, 0),
    VALID_BACKFILLED(Glyph.GREEN_TICK_BACKFILLED, 1, 1),
    VALID(Glyph.GREEN_TICK, 1, 1),
    ABNORMAL_NO_OUT(Glyph.GREY_TICK, 1, 0),
    ABNORMAL_NO_IN(Glyph.GREY_TICK, 1, 0),
    ABNORMAL_ORDER(Glyph.GREY_TICK, 1, 0),
    UNKNOWN_DEVICE(Glyph.QUESTION, 0, 0),
    ABSENT(Glyph.CROSS, 0, 0);

    private final Glyph glyph;
    private final int attended;
    private final int valid;

    DayStatus(Glyph glyph, int attended, int valid) {
        this.glyph = glyph;
        this.attended = attended;
        this.valid = valid;
    }

    public Glyph glyph() {
        return glyph;
    }

    /** What the day adds to 出勤天数: 0 or 1. */
    public int attended() {
        return attended;
    }

    /** What the day adds to 有效出勤天数: 0 or 1. */
    public int valid() {
        return valid;
    }
}
