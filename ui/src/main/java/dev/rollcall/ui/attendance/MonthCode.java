package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.GridRow;
import dev.rollcall.domain.attendance.GridRow.Cell;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days of a row as one short text, as {@code month-grid.js} reads it: per day the letter of its
 * status, then first in, last out (minutes since the day began) and worked minutes, base 36, points
 * between: {@code v6u.sn.jf}.
 */
final class MonthCode {
    private static final int BASE = 36;

    private MonthCode() {}

    static String days(GridRow row) {
        return row.cells().stream().map(MonthCode::cell).collect(Collectors.joining(","));
    }

    static char letter(DayStatus status) {
        return switch (status) {
            case FUTURE -> 'f';
            case NOT_MEMBER -> 'n';
            case PAUSED -> 's';
            case NOT_BUILDING -> 'b';
            case OPEN_TODAY -> 'o';
            case PENDING_TODAY -> 'p';
            case VALID_BACKFILLED -> 'k';
            case VALID -> 'v';
            case ABNORMAL_NO_OUT -> 'u';
            case ABNORMAL_NO_IN -> 'i';
            case ABNORMAL_ORDER -> 'r';
            case UNKNOWN_DEVICE -> 'q';
            case ABSENT -> 'x';
        };
    }

    private static String cell(Cell cell) {
        var letter = String.valueOf(letter(cell.status()));
        if (cell.firstIn() == null && cell.lastOut() == null) {
            return letter;
        }
        var times = letter + minutes(cell, cell.firstIn()) + "." + minutes(cell, cell.lastOut());
        return cell.minutes() == 0 ? times : times + "." + Integer.toString(cell.minutes(), BASE);
    }

    private static String minutes(Cell cell, @Nullable Instant at) {
        return at == null
                ? ""
                : Long.toString(
                        Duration.between(SiteTime.startOf(cell.day()), at).toMinutes(), BASE);
    }
}
