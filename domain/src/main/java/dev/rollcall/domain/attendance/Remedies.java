package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.DayExplanation.Remedy;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.project.WorkRole;
import java.util.List;

/** Which one remedy a cell needs; what keeps the next day from counting comes before what mends this one. */
final class Remedies {
    private Remedies() {}

    static Remedy of(DayCell cell, List<PunchLine> punches, WorkRole role, boolean requestOpen) {
        return switch (cell.status()) {
            case FUTURE, NOT_MEMBER, PAUSED, NOT_BUILDING, VALID, VALID_BACKFILLED -> Remedy.NONE;
            case OPEN_TODAY, PENDING_TODAY -> Remedy.WAIT;
            case UNKNOWN_DEVICE -> requestOpen ? Remedy.REQUEST_OPEN : Remedy.DEVICE;
            case ABNORMAL_NO_OUT, ABNORMAL_NO_IN, ABNORMAL_ORDER, ABSENT ->
                requestOpen ? Remedy.REQUEST_OPEN : missing(punches, role);
        };
    }

    private static Remedy missing(List<PunchLine> punches, WorkRole role) {
        if (has(punches, PunchReason.CONTRACT_RED)) {
            return Remedy.CONTRACT;
        }
        if (has(punches, PunchReason.PROFILE_INCOMPLETE)) {
            return Remedy.PROFILE;
        }
        if (has(punches, PunchReason.NO_LIVENESS) || has(punches, PunchReason.CLOCK_INVALID)) {
            return Remedy.DEVICE;
        }
        return role == WorkRole.LABOUR_WORKER ? Remedy.BACKFILL : Remedy.NONE; // R42: labour workers only
    }

    private static boolean has(List<PunchLine> punches, PunchReason reason) {
        return punches.stream().anyMatch(punch -> !punch.counts() && punch.reason() == reason);
    }
}
