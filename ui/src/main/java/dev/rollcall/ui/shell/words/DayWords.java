package dev.rollcall.ui.shell.words;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The calendar of a day field in the language of the screen; days are written 2026-11-18. */
public final class DayWords {
    private DayWords() {}

    public static DatePickerI18n inCurrentLanguage() {
        var locale = "en".equals(Labels.locale().getLanguage()) ? Labels.ENGLISH : Labels.CHINESE;
        var sundayFirst = Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Stream.of(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY))
                .toList();
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(months(locale))
                .setWeekdays(days(sundayFirst, TextStyle.FULL, locale))
                .setWeekdaysShort(days(sundayFirst, TextStyle.NARROW, locale))
                .setToday(Labels.text("calendar.today"))
                .setCancel(Labels.text("calendar.cancel"))
                .setBadInputErrorMessage(Labels.text("calendar.badInput"))
                .setMinErrorMessage(Labels.text("calendar.tooEarly"))
                .setMaxErrorMessage(Labels.text("calendar.tooLate"));
    }

    /** 星期三. */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Labels.locale());
    }

    private static List<String> months(Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
    }

    private static List<String> days(List<DayOfWeek> days, TextStyle style, Locale locale) {
        return days.stream().map(day -> day.getDisplayName(style, locale)).toList();
    }
}
