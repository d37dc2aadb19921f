package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.DecisionReceipt;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.attendance.BackfillDossiers;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A worker's stay on the project changes while a back-fill for one of its days is being decided. */
@ServiceTest
class BackfillOffRollTest {
    private static final LocalDate DAY = TODAY.minusDays(3);

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Attendance attendance;

    @Autowired
    private BackfillDossiers dossiers;

    @Autowired
    private Rows rows;

    private Approvers who;
    private Site site;
    private Person worker;
    private UUID request;

    @BeforeEach
    void open() {
        who = Approvers.of(sites);
        site = who.site();
        worker = who.worker();
        request = desk.file(who.contractor(), site, worker, DAY);
    }

    @Test
    void the_last_approval_for_a_worker_who_left_before_that_day_is_refused_and_does_nothing_by_halves_R47() {
        desk.approve(who.officer().caller(), request);
        desk.approve(who.manager().caller(), request);
        var version = desk.version(request);
        site.stayIs(worker, Sites.BEGAN, DAY.minusDays(1));

        assertRefused(desk.approve(who.supervisor().caller(), request));

        assertThat(desk.openTask(request).orElseThrow().node()).isEqualTo(ApprovalNode.CHIEF_SUPERVISOR);
        assertThat(desk.openTask(request).orElseThrow().assigneePersonId()).isNull();
        assertThat(desk.version(request)).isEqualTo(version);
        assertThat(rows.count("decision where request_id = ?", request.toString()))
                .isEqualTo(2);
        assertThat(rows.count("punch where backfill_id = ?", request.toString()))
                .isZero();
        assertThat(attendance.status(site, worker, DAY)).isEqualTo("none");
        assertThat(rows.all(
                        "select action, code from audit_entry where object_id = ? and outcome = 'REFUSED'",
                        desk.openTask(request).orElseThrow().taskId()))
                .containsExactly(Map.of("action", "REQUEST_APPROVE", "code", "LEFT_THE_ROLL"));
        assertThat(dossiers.dossier(who.supervisor().caller(), request)).isPresent();

        assertThat(desk.reject(who.supervisor().caller(), request).isDone()).isTrue();
        assertThat(desk.status(request)).isEqualTo(RequestStatus.REJECTED.name());
    }

    @Test
    void so_is_the_first_since_nothing_can_come_of_it() {
        site.stayIs(worker, DAY.plusDays(1), null);

        assertRefused(desk.approve(who.officer().caller(), request));

        assertThat(desk.openTask(request).orElseThrow().node()).isEqualTo(ApprovalNode.LABOUR_OFFICER);
    }

    @Test
    void once_the_dates_are_right_again_the_same_task_can_be_approved() {
        site.stayIs(worker, DAY.plusDays(1), null);
        assertRefused(desk.approve(who.officer().caller(), request));

        site.stayIs(worker, DAY, null);

        approveAll();
        assertThat(attendance.status(site, worker, DAY)).isEqualTo("VALID_BACKFILLED");
    }

    @Test
    void a_worker_who_left_after_that_day_still_gets_it_back_R46() {
        site.stayIs(worker, Sites.BEGAN, DAY);

        approveAll();

        assertThat(attendance.status(site, worker, DAY)).isEqualTo("VALID_BACKFILLED");
    }

    @Test
    void a_new_team_of_another_unit_bars_nothing_while_some_stay_covers_the_day_R46() {
        site.stayIs(worker, Sites.BEGAN, DAY.minusDays(1));
        var newTeam = site.nightTeam(site.unit(ParticipantType.LABOUR_SUB));
        site.joins(worker, newTeam, Papers.COMPLETE.withoutWageCard().entered(DAY));

        approveAll();

        assertThat(attendance.status(site, worker, DAY)).isEqualTo("VALID_BACKFILLED");
        assertThat(dossiers.dossier(who.contractor(), request)).isPresent();
    }

    private void approveAll() {
        assertThat(desk.approve(who.officer().caller(), request).isDone()).isTrue();
        assertThat(desk.approve(who.manager().caller(), request).isDone()).isTrue();
        assertThat(desk.approve(who.supervisor().caller(), request).isDone()).isTrue();
    }

    private static void assertRefused(Outcome<DecisionReceipt> outcome) {
        assertThat(outcome.why().map(Refusal::code)).contains("LEFT_THE_ROLL");
    }
}
