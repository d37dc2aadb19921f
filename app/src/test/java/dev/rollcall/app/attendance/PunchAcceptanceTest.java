package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.Gate.Lane;
import dev.rollcall.domain.attendance.PunchReceipt;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.Liveness;
import dev.rollcall.domain.attendance.rule.PunchOutcome;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.people.ContractKind;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Report;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** D-1 from the report to the stored row; every row of the table that can be reached with the policy in force. */
@ServiceTest
class PunchAcceptanceTest {
    private static final LocalDateTime SEVEN = TODAY.atTime(7, 0);

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    private Site site;
    private long team;
    private TestDevice device;

    @BeforeEach
    void open() {
        site = sites.open();
        team = site.team(site.contractor());
        device = site.device();
    }

    @Test
    void D_1_row_13_an_accepted_punch_is_stored_with_its_reason_and_rule_version_and_changes_the_cell() {
        var worker = site.worker(team);

        var receipt = arrives(device.in(worker, SEVEN));

        assertThat(receipt).isEqualTo(new PunchReceipt(true, PunchOutcome.ACCEPTED, PunchReason.OK));
        assertThat(stored())
                .containsEntry("source", "DEVICE")
                .containsEntry("outcome", "ACCEPTED")
                .containsEntry("reason", "OK")
                .containsEntry("rule_version", AttendancePolicy.RULE_VERSION)
                .containsEntry("project_id", site.id())
                .containsEntry("person_id", worker.id())
                .containsEntry("direction", "IN")
                .containsEntry("direction_source", "MODE")
                .containsEntry("device_offset_s", 8 * 3600)
                .containsEntry("event_at", SEVEN.minusHours(8))
                .containsEntry("received_at", LocalDateTime.of(2026, 6, 16, 7, 0));
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("PENDING_TODAY");
    }

    @Test
    void D_1_row_2_a_device_that_stands_on_no_project_is_quarantined() {
        var worker = site.worker(team);
        device = site.unboundDevice();

        assertRow(device.in(worker, SEVEN), PunchReason.DEVICE_UNBOUND);
        assertThat(stored()).containsEntry("project_id", null).containsEntry("person_id", worker.id());
    }

    @Test
    void D_1_row_2_the_binding_at_the_time_of_the_event_counts_not_the_one_at_arrival() { // X25
        var worker = site.worker(team);
        device = site.unboundDevice();
        site.bind(device, Lane.BOTH, SiteTime.instant(SEVEN.minusHours(1)), SiteTime.instant(SEVEN.plusHours(1)));

        assertThat(arrives(device.in(worker, SEVEN)).reason()).isEqualTo(PunchReason.OK);
        assertThat(arrives(device.out(worker, SEVEN.plusHours(1))).reason()).isEqualTo(PunchReason.DEVICE_UNBOUND);
        assertThat(arrives(device.in(worker, SEVEN.minusHours(1).minusSeconds(1)))
                        .reason())
                .isEqualTo(PunchReason.DEVICE_UNBOUND);
    }

    @Test
    void D_1_row_3_the_same_passage_in_the_same_second_is_stored_as_a_duplicate_and_not_counted() {
        var worker = site.worker(team);
        arrives(device.in(worker, SEVEN));

        assertRow(device.in(worker, SEVEN), PunchReason.DUPLICATE);
        assertThat(attendance.cell(site, worker, TODAY)).containsEntry("punches", 1);
    }

    @Test
    void D_1_row_3_another_second_direction_device_or_person_is_another_passage() {
        var worker = site.worker(team);
        var other = site.worker(team);
        arrives(device.in(worker, SEVEN));

        assertThat(arrives(device.in(worker, SEVEN.plusSeconds(1))).reason()).isEqualTo(PunchReason.OK);
        assertThat(arrives(device.out(worker, SEVEN)).reason()).isEqualTo(PunchReason.OK);
        assertThat(arrives(device.in(other, SEVEN)).reason()).isEqualTo(PunchReason.OK);
        device = site.device();
        assertThat(arrives(device.in(worker, SEVEN)).reason()).isEqualTo(PunchReason.OK);
    }

    @Test
    void D_1_row_4_a_punch_from_the_future_is_quarantined_after_five_minutes() {
        var worker = site.worker(team);
        var now = SiteTime.local(attendance.now());

        assertThat(arrives(device.in(worker, now.plusMinutes(5))).reason()).isEqualTo(PunchReason.OK);
        assertRow(device.in(worker, now.plusMinutes(5).plusSeconds(1)), PunchReason.CLOCK_INVALID);
    }

    @Test
    void D_1_row_4_a_punch_older_than_thirty_days_is_quarantined() {
        var worker = site.worker(team);
        var oldest = SiteTime.local(attendance.now()).minusDays(30);

        assertThat(arrives(device.in(worker, oldest)).reason()).isEqualTo(PunchReason.OK);
        assertRow(device.in(worker, oldest.minusSeconds(1)), PunchReason.CLOCK_INVALID);
    }

    @ParameterizedTest
    @EnumSource(
            value = Liveness.class,
            names = {"F", "N", "ABSENT"})
    void D_1_row_5_without_the_liveness_mark_a_punch_is_rejected_and_changes_no_cell(Liveness mark) { // R33, X8
        var worker = site.worker(team);

        assertRow(device.in(worker, SEVEN).live(mark), PunchReason.NO_LIVENESS);
        assertThat(stored()).containsEntry("liveness", mark.name());
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999", "somebody", "12345678901234567890", "-1", "１２"})
    void D_1_row_7_somebody_nobody_knows_is_quarantined_under_the_devices_own_word(String reference) {
        assertRow(device.report(reference, Direction.IN, SEVEN), PunchReason.PERSON_UNKNOWN);
        assertThat(stored()).containsEntry("person_id", null).containsEntry("person_ref", reference);
    }

    @Test
    void D_1_row_8_somebody_captured_but_never_on_the_project_is_rejected() {
        assertRow(device.in(sites.person(), SEVEN), PunchReason.NOT_ON_ROLL);
    }

    @Test
    void D_1_row_8_the_roll_is_read_as_of_the_event_so_first_and_last_day_count_and_no_other() {
        var worker =
                site.worker(team, Papers.COMPLETE.entered(TODAY.minusDays(4)).left(TODAY.minusDays(2)));

        assertThat(arrives(device.in(worker, SEVEN.minusDays(5))).reason()).isEqualTo(PunchReason.NOT_ON_ROLL);
        assertThat(arrives(device.in(worker, SEVEN.minusDays(4))).reason()).isEqualTo(PunchReason.OK);
        assertThat(arrives(device.in(worker, SEVEN.minusDays(2))).reason()).isEqualTo(PunchReason.OK);
        assertThat(arrives(device.in(worker, SEVEN.minusDays(1))).reason()).isEqualTo(PunchReason.NOT_ON_ROLL);
    }

    @Test
    void D_1_row_9_a_worker_without_work_type_or_wage_card_is_rejected() { // R57
        assertRow(
                device.in(site.worker(team, Papers.COMPLETE.withoutWorkType()), SEVEN), PunchReason.PROFILE_INCOMPLETE);
        assertRow(
                device.in(site.worker(team, Papers.COMPLETE.withoutWageCard()), SEVEN), PunchReason.PROFILE_INCOMPLETE);
    }

    @Test
    void once_trade_and_wage_card_are_on_file_the_next_punch_counts_without_a_further_step() { // R175
        var worker = site.worker(team, Papers.COMPLETE.withoutWorkType().withoutWageCard());
        assertRow(device.in(worker, SEVEN), PunchReason.PROFILE_INCOMPLETE);

        site.completes(worker);

        assertThat(arrives(device.in(worker, SEVEN.plusMinutes(5))).reason()).isEqualTo(PunchReason.OK);
        assertThat(attendance.cell(site, worker, TODAY))
                .containsEntry("status", "PENDING_TODAY")
                .containsEntry("punches", 1);
    }

    @ParameterizedTest
    @EnumSource(ContractKind.class)
    void D_1_row_10_a_labour_contract_and_an_employment_agreement_count_alike(ContractKind kind) { // R59
        var worker = site.worker(team, Papers.COMPLETE.entered(TODAY.minusDays(40)));
        rows.change(
                "update contract set kind = ? where membership_id in"
                        + " (select id from membership where project_id = ? and person_id = ?)",
                kind.name(),
                site.id(),
                worker.id());

        assertThat(arrives(device.in(worker, SEVEN)).reason()).isEqualTo(PunchReason.OK);
    }

    @ParameterizedTest
    @CsvSource({"30, OK", "31, CONTRACT_RED"})
    void D_1_row_10_a_confirmed_termination_ends_the_contract_and_the_days_count_from_there(
            int days, PunchReason reason) { // R67, C6
        var worker = site.worker(team, Papers.COMPLETE.entered(TODAY.minusDays(60)));
        rows.change(
                "update contract set termination_type = 'PARTY_A', termination_reason = '工程量减少',"
                        + " termination_confirmed_at = ? where membership_id in"
                        + " (select id from membership where project_id = ? and person_id = ?)",
                TODAY.minusDays(days).atTime(2, 0),
                site.id(),
                worker.id());

        assertThat(arrives(device.in(worker, SEVEN)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 10, 11, 30})
    void D_1_row_10_no_contract_does_not_block_before_red(int days) { // C7
        var worker =
                site.worker(team, Papers.COMPLETE.entered(TODAY.minusDays(days)).withoutContract());

        assertThat(arrives(device.in(worker, SEVEN)).reason()).isEqualTo(PunchReason.OK);
    }

    @Test
    void D_1_row_10_from_red_on_a_workers_punch_is_blocked() { // R63, C6
        var worker =
                site.worker(team, Papers.COMPLETE.entered(TODAY.minusDays(31)).withoutContract());

        assertRow(device.in(worker, SEVEN), PunchReason.CONTRACT_RED);
        assertThat(stored()).containsEntry("outcome", "BLOCKED");
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("none");
    }

    @Test
    void D_1_rows_9_and_10_do_not_ask_post_personnel_for_papers() { // C29
        var manager = site.holder(site.contractor(), Post.SAFETY_OFFICER).person();

        assertThat(arrives(device.in(manager, SEVEN)).reason()).isEqualTo(PunchReason.OK);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BUILDING"})
    void D_1_row_11_a_punch_on_a_project_that_is_not_being_built_is_stored_and_not_counted(
            ProjectStatus status) { // X40
        var worker = site.worker(team);
        site.status(TODAY, status);

        assertRow(device.in(worker, SEVEN), PunchReason.PROJECT_NOT_ACTIVE);
        assertThat(arrives(device.in(worker, SEVEN.minusDays(1))).reason())
                .as("the day before it was still 在建")
                .isEqualTo(PunchReason.OK);
    }

    @Test
    void D_1_row_12_a_mobile_punch_is_taken_from_inside_the_fence_alone() { // R126
        var worker = site.worker(team);
        device = site.mobileDevice();
        site.fence(36.6, 101.8, 500);

        assertRow(device.in(worker, SEVEN), PunchReason.OUT_OF_FENCE);
        assertThat(stored()).containsEntry("latitude", null).containsEntry("outcome", "REJECTED");
        assertRow(device.in(worker, SEVEN.plusSeconds(1)).from(36.61, 101.8), PunchReason.OUT_OF_FENCE);
        assertThat(stored())
                .containsEntry("latitude", new java.math.BigDecimal("36.610000"))
                .containsEntry("longitude", new java.math.BigDecimal("101.800000"));
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("none");

        var later = SEVEN.plusMinutes(1);
        assertThat(arrives(device.in(worker, later).from(36.604, 101.8)).reason())
                .isEqualTo(PunchReason.OK);
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("PENDING_TODAY");
    }

    @Test
    void D_1_row_12_where_no_fence_is_drawn_no_mobile_punch_is_taken_and_a_fixed_device_needs_none() { // R126
        var worker = site.worker(team);

        assertThat(arrives(device.in(worker, SEVEN)).reason()).isEqualTo(PunchReason.OK);
        device = site.mobileDevice();
        assertRow(device.in(worker, SEVEN.plusMinutes(1)).from(36.6, 101.8), PunchReason.OUT_OF_FENCE);
    }

    @Test
    void every_reason_of_D_1_that_this_policy_can_give_has_been_seen_here() {
        var unbound = site.unboundDevice();
        var worker = site.worker(team);
        var red = site.worker(team, Papers.COMPLETE.entered(TODAY.minusDays(40)).withoutContract());
        var poor = site.worker(team, Papers.COMPLETE.withoutWageCard());
        site.status(TODAY.minusDays(2), ProjectStatus.SUSPENDED);
        site.status(TODAY.minusDays(1), ProjectStatus.BUILDING);

        attendance.arrive(unbound, unbound.in(worker, SEVEN));
        attendance.arrive(
                device,
                device.in(worker, SEVEN),
                device.in(worker, SEVEN),
                device.in(worker, SEVEN.plusDays(1)),
                device.out(worker, SEVEN).live(Liveness.F),
                device.in(worker, SEVEN.minusDays(2)),
                device.in(red, SEVEN),
                device.in(poor, SEVEN),
                device.in(sites.person(), SEVEN),
                device.report("nobody", Direction.IN, SEVEN));

        assertThat(rows.all("select distinct reason from punch where device_id in (?, ?)", device.id(), unbound.id()))
                .extracting(row -> PunchReason.valueOf((String) row.get("reason")))
                .containsExactlyInAnyOrder(
                        PunchReason.DEVICE_UNBOUND,
                        PunchReason.DUPLICATE,
                        PunchReason.CLOCK_INVALID,
                        PunchReason.NO_LIVENESS,
                        PunchReason.PERSON_UNKNOWN,
                        PunchReason.NOT_ON_ROLL,
                        PunchReason.PROFILE_INCOMPLETE,
                        PunchReason.CONTRACT_RED,
                        PunchReason.PROJECT_NOT_ACTIVE,
                        PunchReason.OK);
    }

    @Test
    void the_lane_says_the_direction_better_than_the_device_and_without_both_the_hour_does() { // C26
        var worker = site.worker(team);
        device = site.device(Lane.OUT);
        arrives(device.in(worker, SEVEN));
        assertThat(stored()).containsEntry("direction", "OUT").containsEntry("direction_source", "GATE");

        device = site.device();
        arrives(device.report(worker.ref(), Direction.UNK, TODAY.atTime(11, 59)));
        assertThat(stored()).containsEntry("direction", "IN").containsEntry("direction_source", "INFERRED");
        arrives(device.report(worker.ref(), Direction.UNK, TODAY.atTime(12, 0)));
        assertThat(stored()).containsEntry("direction", "OUT").containsEntry("direction_source", "INFERRED");
    }

    @Test
    void C36_a_device_whose_clock_was_measured_wrong_is_read_by_the_corrected_time_and_both_are_stored() {
        var worker = site.worker(team);
        rows.change("update device set skew_ms = 600000 where id = ?", device.id());

        arrives(device.in(worker, SEVEN));

        assertThat(stored())
                .containsEntry("device_time", SEVEN.minusHours(8))
                .containsEntry("event_at", SEVEN.minusHours(8).minusMinutes(10))
                .containsEntry("skew_ms", 600_000L);
    }

    @Test
    void C36_a_clock_less_than_a_minute_off_is_left_alone() { // answers 10
        var worker = site.worker(team);
        rows.change("update device set skew_ms = 59999 where id = ?", device.id());

        arrives(device.in(worker, SEVEN));

        assertThat(stored()).containsEntry("event_at", SEVEN.minusHours(8));
    }

    @Test
    void a_subcontractors_worker_is_judged_as_any_other() {
        var worker = site.worker(site.team(site.unit(ParticipantType.LABOUR_SUB)));

        assertThat(arrives(device.in(worker, SEVEN)).reason()).isEqualTo(PunchReason.OK);
    }

    private void assertRow(Report report, PunchReason reason) {
        var receipt = arrives(report);
        assertThat(receipt).isEqualTo(new PunchReceipt(true, reason.outcome(), reason));
        assertThat(stored())
                .containsEntry("reason", reason.name())
                .containsEntry("outcome", reason.outcome().name())
                .containsEntry("rule_version", AttendancePolicy.RULE_VERSION);
    }

    private PunchReceipt arrives(Report report) {
        return attendance.arrive(device, report).get(0);
    }

    /** The newest row of the device. */
    private Map<String, Object> stored() {
        List<Map<String, Object>> all = attendance.punches(device);
        return all.get(all.size() - 1);
    }
}
