package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.ContractStanding;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchFault;
import dev.rollcall.domain.attendance.rule.PunchOutcome;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.attendance.rule.PunchSource;
import dev.rollcall.domain.attendance.rule.WarningLevel;
import dev.rollcall.ui.shell.words.Labels;
import java.time.LocalDate;

/** Punches, reasons and standings of a back-fill in the words of the screen. */
final class BackfillWords {
    private BackfillWords() {}

    static String direction(Direction direction) {
        return Labels.of("backfill.direction", direction);
    }

    static String reason(BackfillReason reason) {
        return Labels.of("backfill.why", reason);
    }

    static String fault(PunchFault fault) {
        return Labels.of("backfill.fault", fault);
    }

    static String status(DayStatus status) {
        return Labels.of("backfill.day", status);
    }

    /** What became of a punch, and why where it does not count. */
    static String outcome(PunchLine punch) {
        if (punch.released()) {
            return Labels.text(
                    punch.reason() == PunchReason.PHOTO_AWAITED
                            ? "backfill.punch.photoCame"
                            : "backfill.punch.released");
        }
        if (punch.source() == PunchSource.BACKFILL) {
            return Labels.text("backfill.punch.backfilled", punch.requestNo() == null ? "" : punch.requestNo());
        }
        return punch.outcome() == PunchOutcome.ACCEPTED
                ? Labels.text("backfill.punch.counts")
                : Labels.text(
                        "backfill.punch.not",
                        Labels.of("backfill.outcome", punch.outcome()),
                        Labels.of("backfill.punchReason", punch.reason()));
    }

    /** 07:02, with 次日 before it when it lies on the day after. */
    static String time(Claim claim, LocalDate day) {
        var time = claim.at().toLocalTime().toString().substring(0, 5);
        return claim.at().toLocalDate().equals(day) ? time : Labels.text("backfill.nextDay", time);
    }

    static String contract(ContractStanding contract) {
        return switch (contract.state()) {
            case ACTIVE -> Labels.text("backfill.contract.ACTIVE");
            case NOT_NEEDED -> Labels.text("backfill.contract.NOT_NEEDED");
            case MISSING, EXPIRED ->
                contract.level() == WarningLevel.NONE
                        ? Labels.of("backfill.contract", contract.state())
                        : Labels.text(
                                "backfill.contractWarning",
                                Labels.of("backfill.contract", contract.state()),
                                Labels.of("backfill.warning", contract.level()));
        };
    }
}
