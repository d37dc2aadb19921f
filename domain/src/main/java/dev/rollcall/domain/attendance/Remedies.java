package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.DayExplanation.Remedy;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.project.WorkRole;
import java.util.List;

/** Which one remedy a cell needs; what keeps the next day from counting comes before what mends this one. */
final class Remedies {
    private Remedies() {}

    /**
     * What is known beside the cell and its punches.
     *
     * @param requestOpen a back-fill for the day is being decided
     * @param contractRed the contract is missing today so long that it blocks; one that has come since blocks no more
     * @param profileComplete work type and wage card are on file today
     */
    record Standing(WorkRole role, boolean requestOpen, boolean contractRed, boolean profileComplete) {}

    static Remedy of(DayCell cell, List<PunchLine> punches, Standing standing) {
        return switch (cell.status()) {
            case FUTURE, NOT_MEMBER, PAUSED, NOT_BUILDING, VALID, VALID_BACKFILLED -> Remedy.NONE;
            case OPEN_TODAY, PENDING_TODAY -> Remedy.WAIT;
            case UNKNOWN_DEVICE, ABNORMAL_NO_OUT, ABNORMAL_NO_IN, ABNORMAL_ORDER, ABSENT ->
                standing.requestOpen() ? Remedy.REQUEST_OPEN : missing(cell, punches, standing);
        };
    }

    private static Remedy missing(DayCell cell, List<PunchLine> punches, Standing standing) {
        if (has(punches, PunchReason.CONTRACT_RED) && standing.contractRed()) {
            return Remedy.CONTRACT;
        }
        if (has(punches, PunchReason.PROFILE_INCOMPLETE) && !standing.profileComplete()) {
            return Remedy.PROFILE;
        }
        if (has(punches, PunchReason.NO_LIVENESS) || has(punches, PunchReason.CLOCK_INVALID)) {
            return Remedy.DEVICE;
        }
        if (cell.status() == DayStatus.UNKNOWN_DEVICE && punches.isEmpty()) {
            return Remedy.DEVICE; // with a punch, if only a refused one, the device was there
        }
        return standing.role() == WorkRole.LABOUR_WORKER ? Remedy.BACKFILL : Remedy.NONE; // R42: labour workers only
    }

    private static boolean has(List<PunchLine> punches, PunchReason reason) {
        return punches.stream().anyMatch(punch -> !punch.counts() && punch.reason() == reason);
    }
}
