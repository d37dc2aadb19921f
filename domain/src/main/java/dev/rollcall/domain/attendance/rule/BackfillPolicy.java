package dev.rollcall.domain.attendance.rule;

/**
 * Limits of a back-fill request (1.5).
 *
 * @param windowDays how many days back a day may lie
 * @param minEvidence how many files it needs at least
 */
public record BackfillPolicy(int windowDays, int minEvidence) {

    public BackfillPolicy {
        if (windowDays < 0 || minEvidence < 0) {
            throw new IllegalArgumentException("negative limit: " + windowDays + ", " + minEvidence);
        }
    }

    public static BackfillPolicy defaults() {
        return new BackfillPolicy(30, 1);
    }
}
