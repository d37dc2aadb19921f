package dev.rollcall.domain.attendance.rule;

/**
 * Thresholds of D-3, as the first day of each level, counted from the entry day as 0. "Not uploaded within 5 days" is
 * true only once day 5 has ended, hence 6, 11, 31 (C6); a region that reads it the other way sets 5, 10, 30.
 *
 * @param agesWhileSuspended whether days of 停工 count (C35)
 */
public record ContractPolicy(int yellowFrom, int orangeFrom, int redFrom, boolean agesWhileSuspended) {

    public ContractPolicy {
        if (yellowFrom < 0 || orangeFrom <= yellowFrom || redFrom <= orangeFrom) {
            throw new IllegalArgumentException(
                    "warning days do not rise: " + yellowFrom + ", " + orangeFrom + ", " + redFrom);
        }
    }

    public static ContractPolicy defaults() {
        return new ContractPolicy(6, 11, 31, false);
    }

    /** Level after that many days without a contract. */
    public WarningLevel level(long days) {
        if (days >= redFrom) {
            return WarningLevel.RED;
        }
        if (days >= orangeFrom) {
            return WarningLevel.ORANGE;
        }
        return days >= yellowFrom ? WarningLevel.YELLOW : WarningLevel.NONE;
    }
}
