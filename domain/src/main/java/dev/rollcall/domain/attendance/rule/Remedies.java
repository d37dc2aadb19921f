package dev.rollcall.domain.attendance.rule;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Chooses the remedy for a cell: first stop the cause that still blocks punches, then repair the day. */
public final class Remedies {
    private static final Set<PunchReason> DEVICE_REASONS = EnumSet.of(
            PunchReason.DEVICE_UNBOUND, PunchReason.CLOCK_INVALID, PunchReason.NO_LIVENESS, PunchReason.PHOTO_INVALID);
    private static final Set<DayStatus> NOT_GREEN = EnumSet.of(
            DayStatus.ABNORMAL_NO_OUT,
            DayStatus.ABNORMAL_NO_IN,
            DayStatus.ABNORMAL_ORDER,
            DayStatus.UNKNOWN_DEVICE,
            DayStatus.ABSENT);

    private Remedies() {}

    /**
     * @param refused reasons of the day's punches that did not count
     * @param contract the worker's warning now
     * @param profile what the worker lacks now
     * @param mayBackfill whether {@link BackfillRules} would let a back-fill of the day start
     */
    public static Remedy of(
            DayStatus status,
            Collection<PunchReason> refused,
            WarningLevel contract,
            ProfileState profile,
            boolean mayBackfill) {
        var needed = NOT_GREEN.contains(status) || !refused.isEmpty() && open(status);
        if (!needed) {
            return Remedy.NONE;
        }
        if (refused.contains(PunchReason.CONTRACT_RED) && contract == WarningLevel.RED) {
            return Remedy.UPLOAD_CONTRACT;
        }
        if (refused.contains(PunchReason.PROFILE_INCOMPLETE) && profile != ProfileState.COMPLETE) {
            return Remedy.COMPLETE_PROFILE;
        }
        if (status == DayStatus.UNKNOWN_DEVICE || refused.stream().anyMatch(DEVICE_REASONS::contains)) {
            return Remedy.CONTACT_DEVICE_VENDOR;
        }
        return mayBackfill && NOT_GREEN.contains(status) ? Remedy.FILE_BACKFILL : Remedy.NONE;
    }

    private static boolean open(DayStatus status) {
        return status == DayStatus.OPEN_TODAY || status == DayStatus.PENDING_TODAY;
    }
}
