package dev.rollcall.ui.shell.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    // 2026-11-20 00:30 on the site, still the 19th in UTC.
    private final Times times = new Times(Clock.fixed(Instant.parse("2026-11-19T16:30:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T16:03:00Z, 今天 00:03",
        "2026-11-19T15:59:59Z, 昨天 23:59",
        "2026-11-18T16:00:00Z, 昨天 00:00",
        "2026-11-18T15:59:00Z, 2026-11-18 23:59",
        "2026-11-17T23:02:00Z, 2026-11-18 07:02"
    })
    void a_moment_is_said_in_the_days_of_the_site_C36(Instant at, String said) {
        assertThat(times.moment(at)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 秒",
        "PT59S, 59 秒",
        "PT60S, 1 分",
        "PT48M, 48 分",
        "PT2H14M, 2 小时 14 分",
        "PT3H, 3 小时",
        "PT76H, 3 天 4 小时",
        "PT-5M, 0 秒"
    })
    void a_duration_is_said_in_its_two_largest_units(Duration length, String said) {
        assertThat(Times.duration(length)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"PT59M, 59 分", "PT22H40M, 22 小时", "PT47H, 47 小时", "PT49H, 2 天"})
    void a_list_gets_the_largest_unit_alone(Duration length, String said) {
        assertThat(Times.about(length)).isEqualTo(said);
    }

    @Test
    void a_day_names_its_year_only_when_it_is_another() {
        assertThat(times.day(LocalDate.of(2026, 11, 18))).isEqualTo("11月18日");
        assertThat(times.day(LocalDate.of(2025, 12, 31))).isEqualTo("2025年12月31日");
    }

    @Test
    void today_is_the_day_of_the_site_and_not_of_utc_C36() {
        assertThat(times.today()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19T16:03:00Z, 00:03", "2026-11-18T02:02:00Z, 11-18 10:02"})
    void where_there_is_little_room_a_moment_loses_its_year(Instant at, String said) {
        assertThat(times.shortMoment(at)).isEqualTo(said);
    }

    @Test
    void what_comes_within_a_working_day_is_soon() {
        var now = Instant.parse("2026-11-19T16:30:00Z");

        assertThat(times.isSoon(now.plus(Duration.ofHours(8)))).isTrue();
        assertThat(times.isSoon(now.plus(Duration.ofHours(8).plusSeconds(1)))).isFalse();
    }
}
