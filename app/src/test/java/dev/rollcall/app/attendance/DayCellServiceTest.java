package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.attendance.DayExplanation;
import dev.rollcall.domain.attendance.DayExplanations;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.PunchReceipt;
import dev.rollcall.domain.attendance.rule.Liveness;
import dev.rollcall.domain.attendance.rule.PunchOutcome;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.attendance.rule.WarningLevel;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** X1 to X10: from punches that arrive to the kept cell and what is said about it. */
@ServiceTest
class DayCellServiceTest {
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private DayExplanations explanations;

    private Site site;
    private long team;
    private TestDevice device;
    private Caller contractor;

    @BeforeEach
    void open() {
        site = sites.open();
        team = site.team(site.contractor());
        device = site.device();
        contractor = sites.accountOfUnit(site.contractor());
    }

    @ParameterizedTest
    @CsvSource({"5,NONE", "6,YELLOW", "10,YELLOW", "11,ORANGE", "30,ORANGE", "31,RED"})
    void X1_the_contract_warning_follows_the_days_since_entry(int days, WarningLevel level) {
        var worker =
                site.worker(team, Papers.COMPLETE.entered(TODAY.minusDays(days)).withoutContract());

        assertThat(explain(worker, TODAY).contract().level()).isEqualTo(level);
    }

    @Test
    void X2_a_contract_of_the_next_day_does_not_count_the_blocked_day_but_its_own() {
        var worker =
                site.worker(team, Papers.COMPLETE.entered(TODAY.minusDays(40)).withoutContract());
        attendance.arriveInTime(
                device, device.in(worker, YESTERDAY.atTime(7, 0)), device.out(worker, YESTERDAY.atTime(18, 0)));
        assertThat(explain(worker, YESTERDAY).remedy()).isEqualTo(DayExplanation.Remedy.CONTRACT);

        site.contract(worker, SiteTime.instant(TODAY.atTime(6, 30)));
        attendance.arriveInTime(device, device.in(worker, TODAY.atTime(7, 0)), device.out(worker, TODAY.atTime(14, 0)));
        attendance.closeDays(TODAY.plusDays(1).atTime(0, 0));

        assertThat(attendance.cell(site, worker, YESTERDAY))
                .containsEntry("attended", 0)
                .containsEntry("punches", 0);
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("VALID");
        assertThat(explain(worker, YESTERDAY).punches())
                .extracting(PunchLine::reason)
                .containsExactly(PunchReason.CONTRACT_RED, PunchReason.CONTRACT_RED);
        assertThat(explain(worker, YESTERDAY).remedy())
                .as("C5: with the contract there, the blocked day is claimed by a back-fill")
                .isEqualTo(DayExplanation.Remedy.BACKFILL);
    }

    @Test
    void X3_in_and_out_make_a_valid_day_of_eleven_hours() {
        var worker = site.worker(team);

        attendance.arrive(
                device, device.in(worker, YESTERDAY.atTime(7, 0)), device.out(worker, YESTERDAY.atTime(18, 0)));

        assertThat(attendance.cell(site, worker, YESTERDAY))
                .containsEntry("status", "VALID")
                .containsEntry("minutes", 11 * 60)
                .containsEntry("attended", 1)
                .containsEntry("valid", 1)
                .containsEntry("first_in", YESTERDAY.minusDays(1).atTime(23, 0))
                .containsEntry("last_out", YESTERDAY.atTime(10, 0));
    }

    @Test
    void X4_a_break_outside_is_not_counted_as_work() { // C31: PAIRED
        var worker = site.worker(team);

        attendance.arrive(
                device,
                device.in(worker, YESTERDAY.atTime(7, 0)),
                device.out(worker, YESTERDAY.atTime(12, 0)),
                device.in(worker, YESTERDAY.atTime(13, 30)),
                device.out(worker, YESTERDAY.atTime(18, 0)));

        assertThat(attendance.cell(site, worker, YESTERDAY))
                .containsEntry("status", "VALID")
                .containsEntry("minutes", 570);
    }

    @Test
    void X5_out_before_in_is_abnormal_by_order() {
        var worker = site.worker(team);

        attendance.arrive(
                device, device.out(worker, YESTERDAY.atTime(7, 0)), device.in(worker, YESTERDAY.atTime(18, 0)));

        assertThat(attendance.cell(site, worker, YESTERDAY))
                .containsEntry("status", "ABNORMAL_ORDER")
                .containsEntry("attended", 1)
                .containsEntry("valid", 0)
                .containsEntry("minutes", 0);
    }

    @Test
    void X6_only_in_is_pending_while_the_day_runs_and_abnormal_once_it_is_closed() {
        var worker = site.worker(team);
        attendance.arriveInTime(device, device.in(worker, TODAY.atTime(7, 0)));
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("PENDING_TODAY");

        attendance.closeDays(TODAY.atTime(23, 59, 59));
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("PENDING_TODAY");

        attendance.closeDays(TODAY.plusDays(1).atTime(0, 0));
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("ABNORMAL_NO_OUT");
    }

    @Test
    void X7_without_the_night_policy_a_night_is_two_abnormal_days() {
        var worker = site.worker(team);

        attendance.arriveInTime(
                device,
                device.in(worker, YESTERDAY.minusDays(1).atTime(20, 0)),
                device.out(worker, YESTERDAY.atTime(6, 0)));
        attendance.closeDays(TODAY.atTime(0, 0));

        assertThat(attendance.status(site, worker, YESTERDAY.minusDays(1))).isEqualTo("ABNORMAL_NO_OUT");
        assertThat(attendance.status(site, worker, YESTERDAY)).isEqualTo("ABNORMAL_NO_IN");
    }

    @Test
    void X7_with_the_night_policy_the_night_counts_on_the_day_it_began() { // C4
        var worker = site.worker(site.nightTeam(site.contractor()));
        var evening = YESTERDAY.minusDays(1);

        attendance.arriveInTime(
                device, device.in(worker, evening.atTime(20, 0)), device.out(worker, YESTERDAY.atTime(6, 0)));
        assertThat(attendance.status(site, worker, evening))
                .as("a night's day is open until noon")
                .isEqualTo("PENDING_TODAY");

        attendance.closeDays(YESTERDAY.atTime(12, 0));
        assertThat(attendance.cell(site, worker, evening))
                .containsEntry("status", "VALID")
                .containsEntry("minutes", 600);
        assertThat(attendance.cell(site, worker, YESTERDAY).getOrDefault("punches", 0))
                .isEqualTo(0);
        assertThat(explain(worker, evening).punches())
                .as("the night is told whole")
                .hasSize(2);
    }

    @Test
    void X8_a_punch_without_liveness_changes_nothing_and_is_there_to_be_seen() { // R33
        var worker = site.worker(team);
        attendance.arriveInTime(
                device, device.in(worker, YESTERDAY.atTime(7, 0)), device.out(worker, YESTERDAY.atTime(18, 0)));
        var before = attendance.cell(site, worker, YESTERDAY);

        attendance.arriveInTime(
                device, device.out(worker, YESTERDAY.atTime(20, 0)).live(Liveness.F));

        assertThat(attendance.cell(site, worker, YESTERDAY)).isEqualTo(before);
        assertThat(explain(worker, YESTERDAY).punches())
                .extracting(PunchLine::outcome)
                .containsExactly(PunchOutcome.ACCEPTED, PunchOutcome.ACCEPTED, PunchOutcome.REJECTED);
    }

    @Test
    void X9_the_same_record_by_two_routes_is_one_row() {
        var worker = site.worker(team);
        var record = device.in(worker, YESTERDAY.atTime(7, 0));

        assertThat(attendance.arrive(device, record).get(0).stored()).isTrue();
        assertThat(attendance.arrive(device, record))
                .containsExactly(new PunchReceipt(false, PunchOutcome.DUPLICATE, PunchReason.DUPLICATE));

        assertThat(attendance.punches(device)).hasSize(1);
    }

    @Test
    void X9_the_same_passage_under_another_record_number_counts_once() {
        var worker = site.worker(team);
        var record = device.in(worker, YESTERDAY.atTime(7, 0));

        attendance.arrive(device, record, record.numbered(500));

        assertThat(attendance.punches(device))
                .extracting(row -> row.get("outcome"))
                .containsExactly("ACCEPTED", "DUPLICATE");
        assertThat(attendance.cell(site, worker, YESTERDAY)).containsEntry("punches", 1);
    }

    @Test
    void X10_a_punch_three_days_late_and_out_of_order_lands_on_its_own_day_and_keeps_its_history() {
        var worker = site.worker(team);
        var day = TODAY.minusDays(3);
        attendance.arriveInTime(device, device.out(worker, day.atTime(18, 0)));
        attendance.closeDays(TODAY.atTime(0, 0));
        assertThat(attendance.status(site, worker, day)).isEqualTo("ABNORMAL_NO_IN");

        attendance.arrive(device, device.in(worker, day.atTime(7, 0)));

        assertThat(attendance.cell(site, worker, day))
                .containsEntry("status", "VALID")
                .containsEntry("minutes", 660);
        assertThat(attendance.punches(device).get(1))
                .containsEntry("event_at", day.minusDays(1).atTime(23, 0))
                .containsEntry("received_at", TODAY.atTime(7, 0));
        assertThat(explain(worker, day).punches())
                .extracting(PunchLine::receivedAt)
                .containsExactly(SiteTime.instant(TODAY.atTime(15, 0)), SiteTime.instant(day.atTime(18, 0, 1)));
    }

    private DayExplanation explain(Person worker, LocalDate day) {
        return explanations.explain(contractor, site.id(), worker.id(), day).orElseThrow();
    }
}
