package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.ui.shell.words.Labels;

/** How a day's status looks and is said: shape and word, the colour never alone (C1). */
final class MonthMarks {
    private MonthMarks() {}

    /** 正常出勤, 未出勤 …: what a cell is called where it cannot be seen. */
    static String word(DayStatus status) {
        return Labels.of("grid.status", status);
    }

    /** The style of the mark, {@code .day-*} in {@code attendance.css}. */
    static String style(DayStatus status) {
        return switch (status) {
            case FUTURE, NOT_BUILDING, OPEN_TODAY -> "blank";
            case NOT_MEMBER -> "outside";
            case PAUSED -> "paused";
            case PENDING_TODAY -> "pending";
            case VALID_BACKFILLED -> "backfilled";
            case VALID -> "valid";
            case ABNORMAL_NO_OUT, ABNORMAL_NO_IN, ABNORMAL_ORDER -> "abnormal";
            case UNKNOWN_DEVICE -> "unknown";
            case ABSENT -> "absent";
        };
    }
}
