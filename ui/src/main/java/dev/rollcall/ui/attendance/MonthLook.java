package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.ui.shell.words.DayWords;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.List;

/** What {@code month-grid.js} has to know of a month and of the language, told once per grid. */
record MonthLook(YearMonth month, Times times) {
    private static final List<String> WORDS = List.of("in", "out", "nextDay", "hours", "minutes");

    JsonObject json() {
        var look = Json.createObject();
        look.put("days", days());
        look.put("weekend", weekend());
        look.put("today", today());
        look.put("statuses", statuses());
        var words = Json.createObject();
        WORDS.forEach(word -> words.put(word, Labels.text("grid.cell." + word)));
        look.put("words", words);
        return look;
    }

    boolean isWeekend(int index) {
        var day = month.atDay(index + 1).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    boolean isToday(int index) {
        return index == today();
    }

    /** -1 in another month. */
    private int today() {
        var today = times.today();
        return YearMonth.from(today).equals(month) ? today.getDayOfMonth() - 1 : -1;
    }

    /** 11月18日 星期三. */
    String day(int index) {
        var day = month.atDay(index + 1);
        return times.day(day) + " " + DayWords.weekday(day.getDayOfWeek());
    }

    private JsonArray days() {
        var days = Json.createArray();
        for (int i = 0; i < month.lengthOfMonth(); i++) {
            days.set(i, day(i));
        }
        return days;
    }

    private JsonArray weekend() {
        var weekend = Json.createArray();
        for (int i = 0; i < month.lengthOfMonth(); i++) {
            weekend.set(i, isWeekend(i) ? 1 : 0);
        }
        return weekend;
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
