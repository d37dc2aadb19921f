package dev.rollcall.app.startup;

/** The product cannot start and the person at the terminal can do something about it. */
public final class CannotStart extends RuntimeException {
    /** @param sentence what is wrong and what to do, in Chinese and English; shown without a stack trace */
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
