package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.attendance.rule.Step;
import dev.rollcall.domain.attendance.rule.Why;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Function;

/** The sentence of a step of the trace, and the name of its rule as people know it: D-2 第 10 行. */
final class DayTraceWords {
    private static final String DAY_TABLE = "D-2 ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final String MIDNIGHT = "00:00";
    private static final String END_OF_DAY = "24:00";

    private final LocalDate day;
    private final Function<LocalDate, String> dayInWords;

    DayTraceWords(LocalDate day, Function<LocalDate, String> dayInWords) {
        this.day = day;
        this.dayInWords = dayInWords;
    }

    String of(Step step) {
        return Labels.text(
                step.key(),
                step.args().stream().map(arg -> said(step.why(), arg)).toArray());
    }

    static String rule(String rule) {
        var row = row(rule);
        return row.isPresent() ? Labels.text("why.ruleRow", DAY_TABLE.strip(), row.getAsInt()) : rule;
    }

    /** Row of the table of D-2 that a step is about; empty for other rules. */
    static OptionalInt row(String rule) {
        return rule.startsWith(DAY_TABLE)
                ? Arrays.stream(DayStatus.values())
                        .filter(status -> status.name().equals(rule.substring(DAY_TABLE.length())))
                        .mapToInt(DayTraceWords::row)
                        .findFirst()
                : OptionalInt.empty();
    }

    private static int row(DayStatus status) {
        return switch (status) {
            case FUTURE -> 1;
            case NOT_MEMBER -> 2;
            case PAUSED, NOT_BUILDING -> 3;
            case OPEN_TODAY -> 4;
            case PENDING_TODAY -> 5;
            case VALID_BACKFILLED -> 6;
            case VALID -> 7;
            case ABNORMAL_NO_OUT, ABNORMAL_NO_IN, ABNORMAL_ORDER -> 8;
            case UNKNOWN_DEVICE -> 9;
            case ABSENT -> 10;
        };
    }

    private String said(Why why, String arg) {
        return switch (why) {
            case PROJECT_NOT_BUILDING -> Labels.text("project.status." + arg);
            case MINUTES_PAIRED, MINUTES_SPAN -> Times.duration(Duration.ofMinutes(Long.parseLong(arg)));
            case DAY_IN_FUTURE, DAY_NOT_IN_FUTURE -> dayInWords.apply(LocalDate.parse(arg));
            case DAY_OPEN, DAY_CLOSED, IN_BEFORE_OUT, IN_NOT_BEFORE_OUT -> moment(arg);
            default -> arg;
        };
    }

    /** "11-18 06:52" on 11月18日 is 06:52, the day after 次日 06:52, and its first instant 24:00. */
    private String moment(String arg) {
        var parts = arg.split(" ");
        if (parts[0].equals(DAY.format(day))) {
            return parts[1];
        }
        if (parts[0].equals(DAY.format(day.plusDays(1)))) {
            return parts[1].equals(MIDNIGHT) ? END_OF_DAY : Labels.text("grid.cell.nextDay", parts[1]);
        }
        return arg;
    }
}
