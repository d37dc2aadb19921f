package dev.rollcall.domain.approval;

import org.jspecify.annotations.Nullable;

/**
 * What a table under test answers.
 *
 * @param word null unless found
 * @param row from 1; null unless found
 */
public record TrialAnswer(
        Kind kind, @Nullable String word, @Nullable Integer row) {
    public static final TrialAnswer NONE = new TrialAnswer(Kind.NONE, null, null);
    public static final TrialAnswer CLASH = new TrialAnswer(Kind.CLASH, null, null);

    public static TrialAnswer found(String word, int row) {
        return new TrialAnswer(Kind.FOUND, word, row);
    }

    /** How it went. */
    public enum Kind {
        FOUND,
        /** No row fits: such a request could not be filed. */
        NONE,
        /** More than one row fits: nor could this one. */
        CLASH
    }
}
