package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** Short words for times on the site; {@link #D} is a Wednesday. */
final class Times {
    static final LocalDate D = LocalDate.of(2026, 11, 18);
    static final LocalDate NEXT = D.plusDays(1);

    private Times() {}

    /** {@code at("07:00")} on {@link #D}, {@code at("+06:00")} the day after, {@code at("-20:00")} the day before. */
    static Instant at(String time) {
        return at(D, time);
    }

    static Instant at(LocalDate day, String time) {
        var date = switch (time.charAt(0)) {
            case '+' -> day.plusDays(1);
            case '-' -> day.minusDays(1);
            default -> day;
        };
        var clock = time.charAt(0) == '+' || time.charAt(0) == '-' ? time.substring(1) : time;
        return SiteTime.instant(LocalDateTime.parse(date + "T" + clock));
    }

    /** {@code punches("IN 07:00, OUT 18:00, OUT 18:30 BACKFILL")}; blank for none. */
    static List<CountedPunch> punches(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Times::punch).toList();
    }

    private static CountedPunch punch(String text) {
        var words = text.strip().split(" ");
        var source = words.length > 2 ? PunchSource.valueOf(words[2]) : PunchSource.DEVICE;
        return new CountedPunch(at(words[1]), Direction.valueOf(words[0]), source);
    }
}
