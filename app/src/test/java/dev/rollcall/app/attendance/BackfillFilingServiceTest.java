package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.attendance.BackfillReceipt;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchFault;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
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
import dev.rollcall.fixture.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 1.5, C8 and X11, X16, X17: who may file what, for whom and for which day, and that the same is filed once. */
@ServiceTest
class BackfillFilingServiceTest {
    private static final LocalDate DAY = TODAY.minusDays(2);

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Attendance attendance;

    @Autowired
    private BackfillService backfills;

    @Autowired
    private Rows rows;

    private Approvers who;
    private Site site;
    private Person worker;

    @BeforeEach
    void open() {
        who = Approvers.of(sites);
        site = who.site();
        worker = who.worker();
    }

    @Test
    void a_request_has_a_number_people_can_quote_counted_by_project_and_month() { // 1.5
        var first = send(who.contractor(), worker, DAY).result().orElseThrow();
        var second = send(who.contractor(), worker, DAY.minusDays(1)).result().orElseThrow();

        assertThat(first.requestNo()).isEqualTo("BF-" + site.code() + "-202606-0001");
        assertThat(second.requestNo()).isEqualTo("BF-" + site.code() + "-202606-0002");
    }

    @Test
    void X11_R42_a_manager_has_no_back_fill() {
        assertRefused(send(who.contractor(), who.officer().person(), DAY), "LABOUR_ONLY");
        assertThat(backfills.workers(who.contractor(), site.id(), ""))
                .extracting(WorkerCard::personId)
                .containsExactly(worker.id());
    }

    @Test
    void X16_a_second_open_request_for_the_same_worker_and_day_is_refused_with_the_number_of_the_first() {
        var first = send(who.contractor(), worker, DAY).result().orElseThrow();

        assertThat(send(who.contractor(), worker, DAY).why()).contains(Refusal.of("IDENTICAL_OPEN", first.requestNo()));
        assertThat(send(who.contractor(), worker, DAY.minusDays(1)).isDone()).isTrue();
        assertThat(send(who.contractor(), who.worker(), DAY).isDone()).isTrue();
    }

    @Test
    void X17_a_day_of_a_closed_payroll_is_refused() {
        site.payrollClosedUntil(DAY);

        assertRefused(send(who.contractor(), worker, DAY), "MONTH_CLOSED");
        assertThat(send(who.contractor(), worker, DAY.plusDays(1)).isDone()).isTrue();
    }

    @Test
    void a_day_may_lie_thirty_days_back_and_not_ahead() { // 1.5
        assertRefused(send(who.contractor(), worker, TODAY.plusDays(1)), "FUTURE_DAY");
        assertRefused(send(who.contractor(), worker, TODAY.minusDays(31)), "TOO_OLD");
        assertThat(send(who.contractor(), worker, TODAY.minusDays(30)).isDone()).isTrue();
    }

    @Test
    void the_worker_must_have_been_on_the_roll_that_day() { // 1.5
        var newcomer = site.worker(who.team(), Papers.COMPLETE.entered(DAY.plusDays(1)));
        var gone = site.worker(who.team(), Papers.COMPLETE.left(DAY));

        assertRefused(send(who.contractor(), newcomer, DAY), "NOT_A_MEMBER");
        assertRefused(send(who.contractor(), gone, DAY.plusDays(1)), "NOT_A_MEMBER");
        assertThat(send(who.contractor(), gone, DAY).isDone()).isTrue();
    }

    @Test
    void a_worker_who_left_within_the_window_can_still_be_chosen_and_one_who_left_before_cannot() {
        var lately = site.worker(who.team(), Papers.COMPLETE.left(TODAY.minusDays(30)));
        var before = site.worker(who.team(), Papers.COMPLETE.left(TODAY.minusDays(31)));
        var comes = site.worker(who.team(), Papers.COMPLETE.entered(TODAY.plusDays(1)));

        assertThat(backfills.workers(who.contractor(), site.id(), ""))
                .extracting(WorkerCard::personId)
                .contains(lately.id(), worker.id())
                .doesNotContain(before.id(), comes.id());
    }

    @Test
    void somebody_who_came_back_is_offered_once() {
        site.joins(worker, who.team(), Papers.COMPLETE.withoutWageCard().entered(TODAY.minusDays(3)));

        assertThat(backfills.workers(who.contractor(), site.id(), worker.name()))
                .hasSize(1);
    }

    @Test
    void C8_a_subcontractor_files_for_its_own_workers_alone() {
        var sub = site.unit(ParticipantType.LABOUR_SUB);
        var own = site.worker(site.team(sub));
        var caller = sites.accountOfUnit(sub);

        assertThat(send(caller, own, DAY).isDone()).isTrue();
        assertRefused(send(caller, worker, DAY), "WORKER_NOT_FOUND");
        assertThat(backfills.workers(caller, site.id(), ""))
                .extracting(WorkerCard::personId)
                .containsExactly(own.id());
    }

    @Test
    void C8_post_personnel_file_for_workers_of_their_own_unit_alone() { // answers 18
        var sub = site.unit(ParticipantType.SPECIALIST_SUB);
        var own = site.worker(site.team(sub));
        var safety = site.holder(sub, Post.SAFETY_OFFICER).caller();

        assertThat(send(safety, own, DAY).isDone()).isTrue();
        assertRefused(send(safety, worker, DAY), "WORKER_NOT_FOUND");
    }

    @Test
    void C8_approvers_the_platform_and_other_units_file_nothing_and_are_offered_nobody() { // 1.6
        var owner = site.unit(ParticipantType.OWNER);
        for (var caller : List.of(
                who.officer().caller(),
                who.manager().caller(),
                who.supervisor().caller(),
                sites.platform(Role.PLATFORM_OPS),
                sites.platform(Role.AUDITOR),
                sites.accountOfUnit(owner))) {
            assertRefused(
                    backfills.file(Desk.form(site, worker, DAY, UUID.randomUUID()), caller), "FILING_NOT_ALLOWED");
            assertThat(backfills.workers(caller, site.id(), ""))
                    .as("%s", caller.roles())
                    .isEmpty();
        }
    }

    @Test
    void evidence_is_one_file_at_least_of_the_filers_own_on_this_project_and_not_given_away_before() {
        var contractor = who.contractor();
        assertRefused(desk.send(contractor, Desk.form(site, worker, DAY)), "EVIDENCE_MISSING");
        assertRefused(desk.send(contractor, Desk.form(site, worker, DAY, UUID.randomUUID())), "EVIDENCE_GONE");

        var colleague = sites.accountOfUnit(site.contractor());
        assertRefused(
                desk.send(contractor, Desk.form(site, worker, DAY, desk.evidence(colleague, site))), "EVIDENCE_GONE");

        var used = desk.evidence(contractor, site);
        assertThat(desk.send(contractor, Desk.form(site, worker, DAY, used)).isDone())
                .isTrue();
        assertRefused(desk.send(contractor, Desk.form(site, worker, DAY.minusDays(1), used)), "EVIDENCE_GONE");
    }

    @Test
    void the_same_file_named_twice_is_one_piece_of_evidence() {
        var evidence = desk.evidence(who.contractor(), site);

        assertThat(desk.send(who.contractor(), Desk.form(site, worker, DAY, evidence, evidence))
                        .isDone())
                .isTrue();
        assertThat(rows.count("document where owner_id is not null and project_id = ?", site.id()))
                .isOne();
    }

    @Test
    void one_piece_of_evidence_filed_twice_at_once_belongs_to_one_request() {
        for (var round = 0; round < 10; round++) {
            var day = DAY.minusDays(round);
            var evidence = desk.evidence(who.contractor(), site);
            var other = who.worker();

            var outcomes = Together.run(List.<Callable<Outcome<BackfillReceipt>>>of(
                    () -> desk.send(who.contractor(), Desk.form(site, worker, day, evidence)),
                    () -> desk.send(who.contractor(), Desk.form(site, other, day, evidence))));

            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.isDone())
                    .allSatisfy(lost -> assertRefused(lost, "EVIDENCE_GONE"));
            var winner = outcomes.stream()
                    .filter(Outcome::isDone)
                    .findFirst()
                    .orElseThrow()
                    .result()
                    .orElseThrow();
            assertThat(rows.one("select owner_id from document where id = ?", evidence.toString()))
                    .containsEntry("owner_id", winner.requestId().toString());
        }
    }

    @Test
    void the_same_form_sent_twice_files_one_request() {
        var form = Desk.form(site, worker, DAY, desk.evidence(who.contractor(), site));

        var first = desk.send(who.contractor(), form).result().orElseThrow();
        var again = desk.send(who.contractor(), form).result().orElseThrow();

        assertThat(again).isEqualTo(first);
        assertThat(rows.count("backfill_request where project_id = ?", site.id()))
                .isOne();
    }

    @Test
    void the_same_form_sent_twice_at_once_files_one_request_and_both_are_told_its_number() {
        for (var round = 0; round < 15; round++) {
            var form = Desk.form(site, worker, DAY.minusDays(round), desk.evidence(who.contractor(), site));

            var outcomes = Together.run(List.<Callable<Outcome<BackfillReceipt>>>of(
                    () -> desk.send(who.contractor(), form), () -> desk.send(who.contractor(), form)));

            assertThat(outcomes).allMatch(Outcome::isDone);
            assertThat(outcomes.get(0)).isEqualTo(outcomes.get(1));
            assertThat(rows.count(
                            "backfill_request where submit_token = ?",
                            form.token().toString()))
                    .isOne();
        }
    }

    @Test
    void X16_two_identical_requests_at_once_are_one_and_the_other_is_told_its_number() {
        var colleague = sites.accountOfUnit(site.contractor());
        for (var round = 0; round < 15; round++) {
            var day = DAY.minusDays(round);
            var one = Desk.form(site, worker, day, desk.evidence(who.contractor(), site));
            var other = Desk.form(site, worker, day, desk.evidence(colleague, site));

            var outcomes = Together.run(List.<Callable<Outcome<BackfillReceipt>>>of(
                    () -> desk.send(who.contractor(), one), () -> desk.send(colleague, other)));

            var won = outcomes.stream()
                    .flatMap(outcome -> outcome.result().stream())
                    .toList();
            assertThat(won).hasSize(1);
            assertThat(outcomes.stream().flatMap(outcome -> outcome.why().stream()))
                    .containsExactly(Refusal.of("IDENTICAL_OPEN", won.get(0).requestNo()));
            assertThat(rows.count("backfill_request where person_id = ? and day = ?", worker.id(), day))
                    .isOne();
            assertThat(rows.count(
                            "inbox_task where request_id = ?",
                            won.get(0).requestId().toString()))
                    .isOne();
        }
    }

    @Test
    void C5_days_blocked_for_want_of_a_contract_are_claimed_once_it_is_there() {
        var red = site.worker(
                who.team(), Papers.COMPLETE.entered(TODAY.minusDays(40)).withoutContract());
        var device = site.device();
        attendance.arriveInTime(device, device.in(red, DAY.atTime(7, 0)), device.out(red, DAY.atTime(18, 0)));
        site.contract(red, attendance.now());
        var claims = List.of(new Claim(Direction.IN, DAY.atTime(7, 0)), new Claim(Direction.OUT, DAY.atTime(18, 0)));

        var request = desk.send(
                        who.contractor(),
                        new FileBackfill(
                                UUID.randomUUID(),
                                site.id(),
                                red.id(),
                                DAY,
                                claims,
                                BackfillReason.CONTRACT_UPLOADED,
                                "",
                                List.of(desk.evidence(who.contractor(), site))))
                .result()
                .orElseThrow()
                .requestId();
        approveAll(request);

        assertThat(attendance.cell(site, red, DAY))
                .containsEntry("status", "VALID_BACKFILLED")
                .containsEntry("minutes", 660);
        assertThat(attendance.punches(device))
                .extracting(row -> row.get("reason"))
                .containsOnly("CONTRACT_RED");
    }

    @Test
    void C5_a_back_fill_passes_membership_only() { // answers 7
        var poor = site.worker(
                who.team(),
                Papers.COMPLETE.entered(TODAY.minusDays(60)).withoutContract().withoutWageCard());

        approveAll(desk.file(who.contractor(), site, poor, DAY));

        assertThat(attendance.status(site, poor, DAY)).isEqualTo("VALID_BACKFILLED");
    }

    @Test
    void C4_a_night_is_claimed_on_the_day_it_began_and_changes_that_day_alone() {
        var night = site.worker(site.nightTeam(site.contractor()));
        attendance.closeDays();
        var dayAfter = attendance.status(site, night, DAY.plusDays(1));

        approveAll(desk.file(
                who.contractor(),
                site,
                night,
                DAY,
                List.of(
                        new Claim(Direction.IN, DAY.atTime(20, 0)),
                        new Claim(Direction.OUT, DAY.plusDays(1).atTime(6, 0)))));

        assertThat(attendance.cell(site, night, DAY))
                .containsEntry("status", "VALID_BACKFILLED")
                .containsEntry("minutes", 600);
        assertThat(attendance.status(site, night, DAY.plusDays(1))).isEqualTo(dayAfter);
    }

    @Test
    void the_preview_says_everything_at_once_and_writes_nothing() {
        var before = rows.count("audit_entry");

        var preview = backfills.preview(
                Desk.form(
                        site,
                        worker,
                        DAY,
                        List.of(
                                new Claim(Direction.OUT, DAY.atTime(7, 0)),
                                new Claim(Direction.IN, DAY.atTime(18, 0)))),
                who.contractor());

        assertThat(preview.refusals())
                .extracting(Refusal::code)
                .containsExactly("PUNCHES_INCONSISTENT", "EVIDENCE_MISSING");
        assertThat(preview.punchFaults()).containsExactly(PunchFault.IN_NOT_BEFORE_OUT);
        assertThat(preview.completesDay()).isFalse();
        assertThat(preview.route())
                .extracting(station -> station.holders().size())
                .containsExactly(1, 1, 1);
        assertThat(rows.count("backfill_request where project_id = ?", site.id()))
                .isZero();
        assertThat(rows.count("audit_entry")).isEqualTo(before);
    }

    @Test
    void the_preview_warns_when_the_day_would_still_not_be_complete() {
        var preview = backfills.preview(
                Desk.form(site, worker, DAY, List.of(new Claim(Direction.IN, DAY.atTime(7, 0))), UUID.randomUUID()),
                who.contractor());

        assertThat(preview.completesDay()).isFalse();
        assertThat(preview.refusals()).isEmpty();
    }

    @Test
    void a_draft_belongs_to_its_account_and_project_and_goes_with_the_filing() {
        var colleague = sites.accountOfUnit(site.contractor());
        backfills.saveDraft(who.contractor(), site.id(), "{\"text\":\"停电\"}");
        backfills.saveDraft(who.contractor(), site.id(), "{\"text\":\"停电两小时\"}");

        assertThat(backfills.draft(who.contractor(), site.id()))
                .hasValueSatisfying(body -> assertThat(body).contains("停电两小时"));
        assertThat(backfills.draft(colleague, site.id())).isEmpty();

        desk.file(who.contractor(), site, worker, DAY);
        assertThat(backfills.draft(who.contractor(), site.id())).isEmpty();
    }

    private Outcome<BackfillReceipt> send(Caller caller, Person person, LocalDate day) {
        return desk.send(caller, Desk.form(site, person, day, desk.evidence(caller, site)));
    }

    private void approveAll(UUID request) {
        assertThat(desk.approve(who.officer().caller(), request).isDone()).isTrue();
        assertThat(desk.approve(who.manager().caller(), request).isDone()).isTrue();
        assertThat(desk.approve(who.supervisor().caller(), request).isDone()).isTrue();
    }

    private static void assertRefused(Outcome<?> outcome, String code) {
        assertThat(outcome.why().map(Refusal::code)).contains(code);
    }
}
