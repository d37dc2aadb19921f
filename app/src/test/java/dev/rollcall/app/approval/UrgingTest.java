package dev.rollcall.app.approval;

import static dev.rollcall.app.approval.Flight.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.TaskActionService;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.Together;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 催办 at every node of every process: by the applicant, at most once in four working hours, seen by the approver. */
@ServiceTest
class UrgingTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private TaskActionService acts;

    @Autowired
    private InboxService inbox;

    @Autowired
    private HistoryService history;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    @ParameterizedTest
    @EnumSource
    void the_applicant_urges_and_the_approver_sees_it_in_list_and_steps(Leg leg) {
        var flight = Flight.at(leg, sites, desks);

        assertThat(urge(flight, flight.applicant())).isEqualTo("done");

        assertThat(row(flight.one().caller(), flight).urgedAt()).isEqualTo(StoppedClock.NOW);
        assertThat(flight.rung(rows, "TASK_URGED", flight.one())).isOne();
        assertThat(history.story(flight.one().caller(), flight.kind(), flight.request())
                        .orElseThrow()
                        .timeline())
                .filteredOn(line -> line.what() == What.URGED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(flight.applicant().displayName());
                    assertThat(line.node()).isEqualTo(flight.node());
                });
        assertThat(flight.recorded(rows, "TASK_URGE")).isOne();
    }

    @Test
    void once_in_four_working_hours_and_the_refusal_says_from_when_on_C34() {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        assertThat(row(flight.one().caller(), flight).urgedAt()).isNull();
        assertThat(urge(flight, flight.applicant())).isEqualTo("done"); // Tuesday, 15:00

        clock.stopAt(StoppedClock.NOW.plus(Duration.ofHours(19)).minusMillis(1)); // Wednesday, shortly before 10:00
        var tooEarly = acts.urge(flight.applicant(), flight.kind(), flight.request());
        assertThat(tooEarly.why()).hasValue(Refusal.of("URGED_LATELY", 4, "6月17日 10:00"));
        assertThat(acts.urging(flight.applicant(), flight.kind(), flight.request())
                        .orElseThrow()
                        .barred())
                .isEqualTo(tooEarly.why());

        clock.stopAt(StoppedClock.NOW.plus(Duration.ofHours(19)));
        assertThat(urge(flight, flight.applicant())).isEqualTo("done");
    }

    @Test
    void over_a_holiday_no_working_hour_passes_C34() {
        clock.stopAt(java.time.Instant.parse("2026-06-18T07:00:00Z")); // Thursday, 15:00; the 19th to 21st are free
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        assertThat(urge(flight, flight.applicant())).isEqualTo("done");

        clock.stopAt(java.time.Instant.parse("2026-06-22T01:59:59Z"));
        assertThat(urge(flight, flight.applicant())).isEqualTo("URGED_LATELY");
        clock.stopAt(java.time.Instant.parse("2026-06-22T02:00:00Z"));
        assertThat(urge(flight, flight.applicant())).isEqualTo("done");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_else_urges(Leg leg) {
        var flight = Flight.at(leg, sites, desks);

        assertThat(urge(flight, flight.one().caller())).isEqualTo("URGE_NOT_YOURS");
        assertThat(acts.urging(flight.one().caller(), flight.kind(), flight.request()))
                .isEmpty();
        assertThat(urge(flight, sites.stranger().manager())).isEqualTo("REQUEST_NOT_FOUND");
    }

    @Test
    void a_finished_request_is_not_urged() {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        desk.reject(flight.one().caller(), flight.request());

        assertThat(urge(flight, flight.applicant())).isEqualTo("REQUEST_CLOSED");
        assertThat(acts.urging(flight.applicant(), flight.kind(), flight.request()))
                .isEmpty();
    }

    @Test
    void of_two_clicks_in_the_same_instant_one_urges() {
        for (var round = 0; round < 10; round++) {
            var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);

            var codes = Together.run(List.<Callable<String>>of(
                    () -> urge(flight, flight.applicant()), () -> urge(flight, flight.applicant())));

            assertThat(codes).containsExactlyInAnyOrder("done", "URGED_LATELY");
            assertThat(rows.count(
                            "task_action where request_id = ?", flight.request().toString()))
                    .isOne();
        }
    }

    private String urge(Flight flight, Caller caller) {
        return code(acts.urge(caller, flight.kind(), flight.request()));
    }

    private InboxItem row(Caller caller, Flight flight) {
        var all =
                new InboxQuery(flight.site().id(), null, false, "", InboxQuery.Sort.DUE_FIRST, new PageRequest(0, 100));
        return inbox.page(caller, all).rows().stream()
                .filter(item -> item.task().requestId().equals(flight.request()))
                .findFirst()
                .orElseThrow();
    }
}
