package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.ui.shell.words.DayWords;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What {@code month-grid.js} has to know of a month and of the language. */
record MonthLook(YearMonth month, Times times) {
    private static final List<String> WORDS = List.of("in", "out", "nextDay", "hours", "minutes");

    /** Days, weekend and today of the month. */
    JsonObject json() {
        var look = Json.createObject();
        var days = Json.createArray();
        var weekend = Json.createArray();
        for (int i = 0; i < month.lengthOfMonth(); i++) {
            days.set(i, day(month.atDay(i + 1)));
            weekend.set(i, isWeekend(month.atDay(i + 1)) ? 1 : 0);
        }
        look.put("days", days);
        look.put("weekend", weekend);
        look.put("today", today());
        return look;
    }

    /** What holds for every month: how statuses look and are said. */
    static JsonObject words() {
        var look = Json.createObject();
        look.put("statuses", statuses());
        var words = Json.createObject();
        WORDS.forEach(word -> words.put(word, Labels.text("grid.cell." + word)));
        look.put("words", words);
        return look;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** -1 in another month. */
    private int today() {
        var today = times.today();
        return YearMonth.from(today).equals(month) ? today.getDayOfMonth() - 1 : -1;
    }

    /** 11月18日 星期三. */
    private String day(LocalDate day) {
        return times.day(day) + " " + DayWords.weekday(day.getDayOfWeek());
    }

    private static JsonObject statuses() {
        var statuses = Json.createObject();
        for (var status : DayStatus.values()) {
            var said = Json.createArray();
            said.set(0, status.glyph().text());
            said.set(1, MonthMarks.style(status));
            said.set(2, MonthMarks.word(status));
            statuses.put(String.valueOf(MonthCode.letter(status)), said);
        }
        return statuses;
    }
}
