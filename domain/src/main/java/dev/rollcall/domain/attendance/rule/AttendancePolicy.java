package dev.rollcall.domain.attendance.rule;

/**
 * All thresholds of the attendance rules. A policy that exists is a sensible one.
 *
 * @param version named by every stored verdict and cell; a policy with other numbers needs another one
 */
public record AttendancePolicy(
        String version, PunchPolicy punch, DayPolicy day, ContractPolicy contract, BackfillPolicy backfill) {

    /** Version of the rules with their default thresholds. */
    public static final String RULE_VERSION = "2026.1";

    private static final int VERSION_MOST = 20;

    public AttendancePolicy {
        if (version.isBlank() || version.length() > VERSION_MOST) {
            throw new IllegalArgumentException("version needs 1 to " + VERSION_MOST + " characters: " + version);
        }
    }

    public static AttendancePolicy defaults() {
        return new AttendancePolicy(
                RULE_VERSION,
                PunchPolicy.defaults(),
                DayPolicy.defaults(),
                ContractPolicy.defaults(),
                BackfillPolicy.defaults());
    }

    public AttendancePolicy with(String newVersion, PunchPolicy other) {
        return new AttendancePolicy(newVersion, other, day, contract, backfill);
    }

    public AttendancePolicy with(String newVersion, DayPolicy other) {
        return new AttendancePolicy(newVersion, punch, other, contract, backfill);
    }

    public AttendancePolicy with(String newVersion, ContractPolicy other) {
        return new AttendancePolicy(newVersion, punch, day, other, backfill);
    }
}
