package dev.rollcall.app.startup;

import org.jspecify.annotations.Nullable;

/** The product cannot start and the person at the terminal can do something about it. */
public final class CannotStart extends RuntimeException {
    /** @param sentence what is wrong and what to do, in Chinese and English; shown without a stack trace */
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Whether the person at the terminal has been told what to do. */
    public static boolean isCauseOf(Throwable failure) {
        return in(failure) != null;
    }

    static @Nullable CannotStart in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart told) {
                return told;
            }
        }
        return null;
    }
}
