package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.SpecialDays.SpecialDay;
import dev.rollcall.domain.approval.WorkingCalendar;
import dev.rollcall.domain.approval.WorkingTime;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** C34: working days after the State Council's notice, editable by platform operations alone. */
@ServiceTest
class WorkingCalendarTest {
    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private WorkingTime time;

    @Autowired
    private Sites sites;

    @Autowired
    private Rows rows;

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-06-16T15:00, 2, 2026-06-18T15:00", // Tuesday to Thursday
        "2026-06-18T15:00, 2, 2026-06-23T15:00", // over Dragon Boat, Friday to Sunday
        "2026-06-20T10:00, 1, 2026-06-23T00:00", // on a holiday: counts from Monday's first minute
        "2026-09-18T09:30, 1, 2026-09-20T09:30", // the Sunday before National Day is worked
        "2026-09-30T17:00, 5, 2026-10-13T17:00", // National Day, Saturday the tenth is worked
        "2026-12-31T08:00, 1, 2027-01-01T08:00", // no notice yet: the weekday decides
    })
    void terms_in_working_days_jump_over_what_is_free_C34(LocalDateTime from, int days, LocalDateTime due) {
        assertThat(SiteTime.local(time.after(SiteTime.instant(from), days))).isEqualTo(due);
    }

    @Test
    void operations_change_the_calendar_and_terms_follow() {
        var ops = sites.platform(Role.PLATFORM_OPS);
        var day = LocalDate.of(2031, 3, 5); // a Wednesday nobody else asks for
        var tuesday = SiteTime.instant(day.minusDays(1).atTime(9, 0));

        assertThat(calendar.put(ops, new SpecialDay(day, false, "停电检修")).isDone())
                .isTrue();
        assertThat(calendar.year(ops, 2031)).containsExactly(new SpecialDay(day, false, "停电检修"));
        assertThat(SiteTime.dayOf(time.after(tuesday, 1))).isEqualTo(day.plusDays(1));
        assertThat(calendar.remove(ops, day).isDone()).isTrue();
        assertThat(SiteTime.dayOf(time.after(tuesday, 1))).isEqualTo(day);
        assertThat(calendar.remove(ops, day).why()).contains(Refusal.of("DAY_NOT_SPECIAL"));
        assertThat(rows.count("audit_entry where account_id = ? and action like 'CALENDAR%'", ops.accountId()))
                .isEqualTo(2);
    }

    @Test
    void nobody_else_reads_or_changes_it() {
        var other = sites.platform(Role.AUDITOR);
        var day = LocalDate.of(2031, 3, 6);

        assertThat(calendar.year(other, 2026)).isEmpty();
        assertThat(calendar.put(other, new SpecialDay(day, false, "假日")).why())
                .contains(Refusal.of("CALENDAR_NOT_YOURS"));
        assertThat(calendar.remove(other, LocalDate.of(2026, 10, 1)).why()).contains(Refusal.of("CALENDAR_NOT_YOURS"));
    }

    @Test
    void a_day_needs_a_name() {
        var ops = sites.platform(Role.PLATFORM_OPS);
        assertThat(calendar.put(ops, new SpecialDay(LocalDate.of(2031, 3, 7), false, " "))
                        .why())
                .contains(Refusal.of("DAY_NEEDS_NAME", 40));
    }
}
