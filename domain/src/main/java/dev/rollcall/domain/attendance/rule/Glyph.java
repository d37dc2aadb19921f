package dev.rollcall.domain.attendance.rule;

/** Sign of a day cell in the month grid; colour is added by the screen and never the only difference (C1). */
public enum Glyph {
    BLANK(""),
    DOT("·"),
    PAUSED("停"),
    GREY_TICK("√"),
    GREEN_TICK("√"),
    GREEN_TICK_BACKFILLED("√补"),
    CROSS("X"),
    QUESTION("?");

    private final String text;

    Glyph(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
