package dev.rollcall.ui.shell.kit;

/** How a state is coloured. The colour never stands alone: each tone brings its sign. */
public enum Tone {
    NEUTRAL(""),
    ACTION("●"),
    GOOD("✓"),
    CAUTION("!"),
    BAD("✗");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    String cssName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
