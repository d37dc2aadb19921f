package dev.rollcall.domain.attendance.rule;

import static dev.rollcall.domain.attendance.rule.Times.D;
import static dev.rollcall.domain.attendance.rule.Times.NEXT;
import static dev.rollcall.domain.attendance.rule.Times.at;
import static dev.rollcall.domain.attendance.rule.Times.punches;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.shared.SiteTime;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceDaysTest {
    private static final DayPolicy POLICY = DayPolicy.defaults();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # all punches                                | of the day                                   | of the next day
            IN 07:00, OUT 18:00                          | IN 07:00, OUT 18:00                          |
            IN 20:00, OUT +06:00                         | IN 20:00, OUT +06:00                         |
            # the meal inside the night
            IN 19:40, OUT +00:10, IN +00:50, OUT +05:50  | IN 19:40, OUT +00:10, IN +00:50, OUT +05:50  |
            IN 19:40, OUT 23:50, IN +00:30, OUT +05:50   | IN 19:40, OUT 23:50, IN +00:30, OUT +05:50   |
            IN 19:40, OUT 22:00, IN 22:40, OUT +05:50    | IN 19:40, OUT 22:00, IN 22:40, OUT +05:50    |
            # read twice, around midnight and at the end
            IN 23:58, IN +00:01, OUT +06:00              | IN 23:58, IN +00:01, OUT +06:00              |
            IN 20:00, OUT +05:50, OUT +05:55             | IN 20:00, OUT +05:50, OUT +05:55             |
            # a break lasts 90 minutes at most
            IN 20:00, OUT +00:00, IN +01:30, OUT +05:00  | IN 20:00, OUT +00:00, IN +01:30, OUT +05:00  |
            IN 20:00, OUT +00:00, IN +01:31, OUT +05:00  | IN 20:00, OUT +00:00                         | IN +01:31, OUT +05:00
            # 16:00 and 12:00 themselves are not of the night
            IN 16:00:01, OUT +06:00                      | IN 16:00:01, OUT +06:00                      |
            IN 16:00, OUT +06:00                         | IN 16:00                                     | OUT +06:00
            IN 20:00, OUT +11:59:59                      | IN 20:00, OUT +11:59:59                      |
            IN 20:00, OUT +12:00                         | IN 20:00                                     | OUT +12:00
            # a forgotten OUT: the IN of the morning opens a day of its own, and the OUT closes that one
            IN 20:00, IN +07:00, OUT +11:00              | IN 20:00                                     | IN +07:00, OUT +11:00
            # left in the evening: the OUT of the morning closes nothing of that night
            IN 17:00, OUT 21:00, OUT +08:00              | IN 17:00, OUT 21:00                          | OUT +08:00
            # came in the afternoon, and again in the evening
            IN 15:30, OUT 18:00, IN 18:40, OUT +02:00    | IN 15:30, OUT 18:00, IN 18:40, OUT +02:00    |
            # without an IN in the evening there is no night
            OUT +06:00, IN +20:00                        |                                              | OUT +06:00, IN +20:00
            OUT 20:00, OUT +06:00                        | OUT 20:00                                    | OUT +06:00
            # two nights in a row
            IN 20:00, OUT +06:00, IN +20:00              | IN 20:00, OUT +06:00                         | IN +20:00
            # without direction: goes where an OUT would go, closes nothing
            IN 20:00, UNK +00:30, OUT +06:00             | IN 20:00, UNK +00:30, OUT +06:00             |
            IN 20:00, OUT +06:00, UNK +10:00             | IN 20:00, OUT +06:00                         | UNK +10:00
            """)
    void a_night_teams_punches_go_to_the_day_the_shift_began_C4(String all, String day, String next) {
        assertThat(AttendanceDays.of(D, punches(all), any -> true, POLICY)).isEqualTo(punchesOrNone(day));
        assertThat(AttendanceDays.of(NEXT, punches(all), any -> true, POLICY)).isEqualTo(punchesOrNone(next));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IN 20:00, OUT +06:00                         | IN 20:00               | OUT +06:00
            IN 19:40, OUT +00:10, IN +00:50, OUT +05:50  | IN 19:40               | OUT +00:10, IN +00:50, OUT +05:50
            IN 07:00, OUT +00:00                         | IN 07:00               | OUT +00:00
            IN 00:00, OUT 23:59:59                       | IN 00:00, OUT 23:59:59 |
            """)
    void without_night_policy_the_day_is_cut_at_midnight_on_the_site_C4(String all, String day, String next) {
        assertThat(AttendanceDays.of(D, punches(all), any -> false, POLICY)).isEqualTo(punchesOrNone(day));
        assertThat(AttendanceDays.of(NEXT, punches(all), any -> false, POLICY)).isEqualTo(punchesOrNone(next));
    }

    @Test
    void only_the_policy_of_the_day_the_shift_began_matters_C4() {
        var shift = punches("IN 20:00, OUT +06:00");
        assertThat(AttendanceDays.of(D, shift, D::equals, POLICY)).hasSize(2);
        assertThat(AttendanceDays.of(D, shift, NEXT::equals, POLICY)).hasSize(1);
    }

    @Test
    void a_night_shift_over_the_end_of_a_month_stays_on_the_last_day() {
        var last = LocalDate.of(2026, 11, 30);
        var shift = List.of(
                CountedPunch.ofDevice(at(last, "22:58"), Direction.IN),
                CountedPunch.ofDevice(at(last, "+07:03"), Direction.OUT));
        assertThat(AttendanceDays.of(last, shift, any -> true, POLICY)).isEqualTo(shift);
    }

    @Test
    void order_and_company_of_the_punches_change_nothing() {
        var mixed = punches("OUT +05:50, IN +00:50, IN 19:40, OUT +00:10, OUT -18:00, IN -07:00, IN +19:40");
        assertThat(AttendanceDays.of(D, mixed, any -> true, POLICY))
                .isEqualTo(punches("IN 19:40, OUT +00:10, IN +00:50, OUT +05:50"));
    }

    @Test
    void leaving_and_coming_back_in_the_same_second_is_read_in_that_order() {
        assertThat(AttendanceDays.of(D, punches("IN 12:00, OUT 12:00, IN 07:00, OUT 18:00"), any -> false, POLICY))
                .isEqualTo(punches("IN 07:00, OUT 12:00, IN 12:00, OUT 18:00"));
    }

    @Test
    void a_day_closes_at_midnight_and_a_night_teams_at_noon_C4() {
        assertThat(AttendanceDays.closesAt(D, false, POLICY)).isEqualTo(at("+00:00"));
        assertThat(AttendanceDays.closesAt(D, true, POLICY)).isEqualTo(at("+12:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 07:00, 0",
        "false, 20:00, 0",
        "true, 06:00, -1 0",
        "true, 11:59:59, -1 0",
        "true, 12:00, 0",
        "true, 16:00, 0",
        "true, 16:00:01, 0 1",
        "true, 20:00, 0 1"
    })
    void a_punch_touches_its_day_and_at_night_a_neighbour(boolean night, String time, String days) {
        var affected = AttendanceDays.affectedBy(at(time), any -> night, POLICY).stream()
                .map(day -> String.valueOf(day.toEpochDay() - D.toEpochDay()))
                .collect(Collectors.joining(" "));
        assertThat(affected).isEqualTo(days);
    }

    @Test
    void every_punch_has_one_day_and_a_new_one_changes_no_other_than_the_touched_days() {
        var cases = new DayCases(20_261_118);
        for (int i = 0; i < 3_000; i++) {
            var punches = cases.punches();
            var added = cases.noise(1).get(0);
            var night = cases.nights();
            var before = AttendanceDays.byDay(punches, night, POLICY);
            punches.add(added);
            var after = AttendanceDays.byDay(punches, night, POLICY);
            var touched = AttendanceDays.affectedBy(added.at(), night, POLICY);
            assertThat(after.values().stream().mapToInt(List::size).sum()).isEqualTo(punches.size());
            D.minusDays(3).datesUntil(D.plusDays(4)).forEach(day -> {
                if (!touched.contains(day)) {
                    assertThat(after.get(day))
                            .as("%s of %s with %s", day, punches, added)
                            .isEqualTo(before.get(day));
                }
            });
        }
    }

    @Test
    void the_punches_of_the_day_before_to_the_day_after_are_enough_for_one_day() {
        var cases = new DayCases(20_261_119);
        for (int i = 0; i < 3_000; i++) {
            var punches = cases.punches();
            var night = cases.nights();
            var all = AttendanceDays.byDay(punches, night, POLICY);
            D.minusDays(3)
                    .datesUntil(D.plusDays(4))
                    .forEach(day -> assertThat(AttendanceDays.of(day, near(day, punches), night, POLICY))
                            .as("%s of %s", day, punches)
                            .isEqualTo(all.getOrDefault(day, List.of())));
        }
    }

    private static List<CountedPunch> near(LocalDate day, List<CountedPunch> punches) {
        return punches.stream()
                .filter(punch -> Math.abs(SiteTime.dayOf(punch.at()).toEpochDay() - day.toEpochDay()) <= 1)
                .toList();
    }

    private static List<CountedPunch> punchesOrNone(String text) {
        return text == null ? List.of() : punches(text);
    }
}
