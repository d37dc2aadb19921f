package dev.rollcall.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.shared.SiteTime;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    private static final WorkingHours WEEK = new WorkingHours(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);

    @ParameterizedTest(name = "{0} + {1} h = {2}")
    @CsvSource({
        "2026-06-01T09:00, 4, 2026-06-01T14:00", // over noon
        "2026-06-01T10:30, 1, 2026-06-01T11:30",
        "2026-06-01T12:30, 4, 2026-06-01T17:00", // asked at noon
        "2026-06-01T15:00, 4, 2026-06-02T10:00", // over night
        "2026-06-01T08:00, 3, 2026-06-01T12:00", // before work; ends with the morning
        "2026-06-01T21:00, 4, 2026-06-02T14:00", // after work
        "2026-06-06T16:00, 4, 2026-06-08T11:00", // Saturday over Sunday
        "2026-06-07T10:00, 4, 2026-06-08T14:00" // on Sunday
    })
    void hours_are_counted_while_people_work_and_not_at_night_at_noon_or_on_free_days_C34(
            LocalDateTime from, int hours, LocalDateTime until) {
        assertThat(SiteTime.local(WEEK.after(SiteTime.instant(from), hours))).isEqualTo(until);
    }

    @Test
    void a_calendar_without_working_days_is_an_error_and_no_endless_search() {
        var never = new WorkingHours(day -> false);
        assertThatThrownBy(() -> never.after(SiteTime.instant(LocalDateTime.parse("2026-06-01T09:00")), 1))
                .isInstanceOf(IllegalStateException.class);
    }
}
