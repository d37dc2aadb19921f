package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.attendance.DayExplanations;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.QuarantineQuery;
import dev.rollcall.domain.attendance.QuarantineService;
import dev.rollcall.domain.attendance.rule.Attribution;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.device.DeviceBookService;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.ProjectGroupService;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.DeviceDesk;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why a punch at a gate that two projects share is whose it is: judged once, stored, and shown (R122, C25). */
@ServiceTest
class SharedGateTest {
    private static final LocalDateTime SEVEN = TODAY.atTime(7, 0);
    private static final LocalDate LONG_AGO = TODAY.minusDays(60);
    private static final LocalDate LATELY = TODAY.minusDays(20);

    @Autowired
    private Sites sites;

    @Autowired
    private DeviceDesk desk;

    @Autowired
    private ProjectGroupService groups;

    @Autowired
    private DayExplanations explanations;

    @Autowired
    private QuarantineService quarantine;

    @Autowired
    private DeviceBookService book;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    private Site first;
    private Site second;
    private TestDevice gate;
    private Caller contractor;

    @BeforeEach
    void two_projects_of_one_contractor_behind_one_gate() {
        first = sites.open();
        second = sites.open();
        rows.change(
                "update participation set unit_id = ? where project_id = ? and type = ?",
                first.contractor(),
                second.id(),
                ParticipantType.GENERAL_CONTRACTOR.name());
        contractor = sites.accountOfUnit(first.contractor());
        gate = first.device();
        assertThat(groups.form(contractor, "合并考勤", Set.of(first.id(), second.id()))
                        .isDone())
                .isTrue();
        assertThat(attendance
                        .at(TODAY.minusDays(30).atTime(8, 0), () -> desk.bind(contractor, second, gate.sn()))
                        .isDone())
                .isTrue();
    }

    @Test
    void who_is_on_one_roll_is_attributed_by_the_roll_C25() {
        var worker = on(second, Papers.COMPLETE);
        passes(worker);
        assertThat(attributed()).isEqualTo(second.id() + " ROLL");
    }

    @Test
    void of_who_is_on_both_the_contract_in_force_decides_before_the_entry_C25() {
        var worker = on(first, Papers.COMPLETE.entered(LONG_AGO));
        joins(second, worker, Papers.COMPLETE.entered(LATELY).withoutContract());
        passes(worker);
        assertThat(attributed()).isEqualTo(first.id() + " CONTRACT");
    }

    @Test
    void with_contracts_alike_the_later_entry_decides_C25() {
        var worker = on(first, Papers.COMPLETE.entered(LONG_AGO));
        joins(second, worker, Papers.COMPLETE.entered(LATELY));
        passes(worker);
        assertThat(attributed()).isEqualTo(second.id() + " LATER_ENTRY");
    }

    @Test
    void with_everything_alike_it_is_the_project_that_was_at_the_gate_first_C25() {
        var worker = on(second, Papers.COMPLETE.entered(LATELY));
        joins(first, worker, Papers.COMPLETE.entered(LATELY));
        passes(worker);
        assertThat(attributed()).isEqualTo(first.id() + " FIRST_THERE");
    }

    @Test
    void who_came_twice_to_one_project_is_on_one_roll_C25() {
        var worker = on(second, Papers.COMPLETE.entered(LONG_AGO).withoutContract());
        joins(second, worker, Papers.COMPLETE.entered(LATELY));
        passes(worker);
        assertThat(attributed()).isEqualTo(second.id() + " ROLL");
    }

    @Test
    void who_is_on_no_roll_is_refused_with_that_reason_and_the_devices_page_says_so_C25() {
        var elsewhere = sites.open();
        passes(elsewhere.worker(elsewhere.team(elsewhere.contractor())));
        assertThat(attributed()).isEqualTo(first.id() + " NO_ROLL");
        assertThat(book.card(contractor, gate.id()).orElseThrow().punches())
                .singleElement()
                .satisfies(punch -> {
                    assertThat(punch.reason()).isEqualTo(PunchReason.NOT_ON_ROLL.name());
                    assertThat(punch.attribution()).isEqualTo("NO_ROLL");
                });
    }

    @Test
    void who_is_nobody_waits_in_quarantine_with_that_reason_C25() {
        attendance.arrive(gate, gate.report("nobody", Direction.IN, SEVEN));
        var open = quarantine.open(
                sites.operator().caller(), new QuarantineQuery(first.id(), NOW.minus(Duration.ofDays(2)), 0, 10));
        assertThat(open).singleElement().satisfies(punch -> {
            assertThat(punch.reason()).isEqualTo(PunchReason.PERSON_UNKNOWN);
            assertThat(punch.attribution()).isEqualTo(Attribution.NOBODY);
        });
    }

    @Test
    void at_a_gate_of_one_project_there_is_nothing_to_decide_and_nothing_is_said_R121() {
        var own = second.device();
        attendance.arrive(own, own.in(on(second, Papers.COMPLETE), SEVEN));
        assertThat(attendance.punches(own))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("attribution", null));
    }

    @Test
    void why_a_day_is_what_it_is_says_beside_the_punch_whose_it_is_and_at_which_gate_C25() {
        rows.change(
                "update device_binding set gate = '南大门' where device_id = ? and project_id = ?", gate.id(), first.id());
        rows.change(
                "update device_binding set gate = 'B标入口' where device_id = ? and project_id = ?",
                gate.id(),
                second.id());
        var worker = on(first, Papers.COMPLETE);
        passes(worker);
        assertThat(explanations
                        .explain(contractor, first.id(), worker.id(), TODAY)
                        .orElseThrow()
                        .punches())
                .extracting(PunchLine::attribution, PunchLine::gate)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Attribution.ROLL, "南大门"));
    }

    private Person on(Site site, Papers papers) {
        return site.worker(site.team(site.contractor()), papers);
    }

    private void joins(Site site, Person worker, Papers papers) {
        site.joins(worker, site.team(site.contractor()), papers);
    }

    private void passes(Person worker) {
        attendance.arrive(gate, gate.in(worker, SEVEN));
    }

    /** Project and reason of the one punch there is. */
    private String attributed() {
        var punches = attendance.punches(gate);
        assertThat(punches).hasSize(1);
        return punches.get(0).get("project_id") + " " + punches.get(0).get("attribution");
    }
}
