package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.InboxRebuild;
import dev.rollcall.domain.approval.SpecialDays.SpecialDay;
import dev.rollcall.domain.approval.WorkingCalendar;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar of working days was changed: what it had promised moves, on the inbox row and on the engine's timers (C34). */
@ServiceTest
class OpenTermsTest {
    @Autowired
    private Sites sites;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private InboxRebuild rebuild;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    private Caller operations;
    private Flight flight;
    private LocalDate day;

    @BeforeEach
    void a_status_change_at_the_county() {
        rebuild.mend();
        operations = sites.platform(Role.PLATFORM_OPS);
        flight = Flight.at(Leg.STATUS_COUNTY, sites, desks);
        day = SiteTime.dayOf(flight.task().dueAt());
    }

    @AfterEach
    void the_calendar_is_as_it_was() {
        calendar.remove(operations, day);
    }

    @Test
    void a_day_that_becomes_free_moves_row_and_timers_and_back_when_it_is_worked_again() {
        var due = flight.task().dueAt();
        var rung = timers();
        assertThat(rung).hasSize(2).contains(due);

        assertThat(calendar.put(operations, new SpecialDay(day, false, "临时放假")).isDone())
                .isTrue();

        var moved = flight.task().dueAt();
        assertThat(moved).isAfter(due);
        assertThat(timers()).hasSize(2).contains(moved).doesNotContain(due);
        assertThat(rebuild.differences()).isEmpty();

        calendar.remove(operations, day);
        assertThat(flight.task().dueAt()).isEqualTo(due);
        assertThat(timers()).isEqualTo(rung);
        assertThat(rebuild.differences()).isEmpty();
    }

    @Test
    void what_counts_in_hours_stays_where_it_is() {
        var hours = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        var due = hours.task().dueAt();

        calendar.put(operations, new SpecialDay(day, false, "临时放假"));

        assertThat(hours.task().dueAt()).isEqualTo(due);
    }

    private Set<Instant> timers() {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(flight.request().toString())
                .singleResult();
        return Set.copyOf(jobs.createJobQuery().processInstanceId(instance.getId()).timers().listPage(0, 10).stream()
                .map(job -> job.getDuedate().toInstant())
                .toList());
    }
}
