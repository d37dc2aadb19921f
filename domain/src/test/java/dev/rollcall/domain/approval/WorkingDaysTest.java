package dev.rollcall.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.shared.SiteTime;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingDays WEEK = new WorkingDays(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-06-01T09:00, 0, 2026-06-01T09:00",
        "2026-06-01T09:00, 1, 2026-06-02T09:00", // Monday
        "2026-06-06T23:59, 1, 2026-06-08T23:59", // Saturday over Sunday
        "2026-06-07T12:00, 0, 2026-06-08T00:00", // on Sunday: from Monday's first minute
        "2026-06-07T12:00, 1, 2026-06-09T00:00"
    })
    void days_are_counted_at_the_same_time_of_day_and_free_ones_not_at_all_C34(
            LocalDateTime from, int days, LocalDateTime due) {
        assertThat(SiteTime.local(WEEK.after(SiteTime.instant(from), days))).isEqualTo(due);
    }

    @Test
    void a_calendar_without_working_days_is_an_error_and_no_endless_search() {
        var never = new WorkingDays(day -> false);
        assertThatThrownBy(() -> never.after(SiteTime.instant(LocalDateTime.parse("2026-06-01T09:00")), 1))
                .isInstanceOf(IllegalStateException.class);
    }
}
