package dev.rollcall.domain.attendance.rule;

/**
 * Thresholds of {@link SuspicionRules}.
 *
 * @param constantAbove more punches than this say something when all have the same score
 * @param failedAbove more failed ones than this in a day are many
 */
public record SuspicionPolicy(long constantAbove, long failedAbove) {

    public static SuspicionPolicy defaults() {
        return new SuspicionPolicy(500, 30);
    }
}
