package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.DecisionReceipt;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two approvers in the same instant: one wins, the other reads who decided and when (issue 5 and 8). */
@ServiceTest
class DecisionRaceTest {
    private static final String AGAINST = "证据与打卡时间不符";

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Attendance attendance;

    @Autowired
    private ApprovalService approvals;

    @Autowired
    private BackfillService backfills;

    @Autowired
    private Rows rows;

    private Site site;
    private Caller contractor;
    private Holder officer;
    private Holder one;
    private Holder other;
    private long team;

    @BeforeEach
    void open() {
        site = sites.open();
        team = site.team(site.contractor());
        contractor = sites.accountOfUnit(site.contractor());
        officer = site.holder(site.contractor(), Post.LABOUR_OFFICER);
        one = site.holder(site.contractor(), Post.PROJECT_MANAGER);
        other = site.holder(site.contractor(), Post.PROJECT_MANAGER);
    }

    @Test
    void of_two_hundred_races_at_the_last_node_each_has_one_winner_and_one_effect() {
        var won = new ArrayList<Integer>();
        for (var round = 0; round < 200; round++) {
            var worker = round % 20 == 0 ? site.worker(team) : newest;
            newest = worker;
            var day = TODAY.minusDays(1 + round % 20);
            var request = desk.file(contractor, site, worker, day);
            assertThat(desk.approve(officer.caller(), request).isDone()).isTrue();
            var against = round % 4 == 3;

            var outcomes = race(request, Verdict.APPROVE, against ? Verdict.REJECT : Verdict.APPROVE);

            var winner = outcomes.get(0).isDone() ? 0 : 1;
            won.add(winner);
            assertOneWinner(round, outcomes, winner == 0 ? one : other);
            var approved = outcomes.get(winner).result().orElseThrow().verdict() == Verdict.APPROVE;
            assertThat(rows.count("decision where request_id = ? and node = 'PROJECT_MANAGER'", request.toString()))
                    .isOne();
            assertThat(rows.count("punch where backfill_id = ?", request.toString()))
                    .isEqualTo(approved ? 2 : 0);
            assertThat(desk.status(request)).isEqualTo(approved ? "APPROVED" : "REJECTED");
            assertThat(attendance.status(site, worker, day)).isEqualTo(approved ? "VALID_BACKFILLED" : "none");
            assertThat(desk.openTask(request)).isEmpty();
            assertThat(rows.count(
                            "audit_entry where object_id = ? and action in ('BACKFILL_APPLIED', 'BACKFILL_REJECTED')",
                            request.toString()))
                    .isOne();
        }
        assertThat(won).as("both were fast at times, else this was no race").contains(0, 1);
    }

    private Person newest;

    @Test
    void the_loser_keeps_an_audit_row_of_the_refused_attempt() {
        var request = desk.file(contractor, site, site.worker(team), TODAY.minusDays(1));
        desk.approve(officer.caller(), request);
        var task = desk.openTask(request).orElseThrow().taskId();

        race(request, Verdict.APPROVE, Verdict.APPROVE);

        assertThat(rows.all("select code from audit_entry where object_id = ? and outcome = 'REFUSED'", task))
                .extracting(row -> row.get("code"))
                .containsExactly("ALREADY_APPROVED");
    }

    @Test
    void one_person_with_two_windows_and_one_token_decides_once_and_is_told_so_twice() {
        for (var round = 0; round < 20; round++) {
            var request = desk.file(contractor, site, site.worker(team), TODAY.minusDays(1));
            var command = command(request, Verdict.APPROVE);

            var outcomes = Together.run(List.<Callable<Outcome<DecisionReceipt>>>of(
                    () -> approvals.decide(command, officer.caller()),
                    () -> approvals.decide(command, officer.caller())));

            assertThat(outcomes).allMatch(Outcome::isDone);
            assertThat(rows.count("decision where request_id = ?", request.toString()))
                    .isOne();
        }
    }

    /** Who wins is the machine's business: the withdrawal has less to do, and on a busy one may win every round. */
    @Test
    void of_fifty_races_between_a_decision_and_a_withdrawal_each_has_one_winner() {
        for (var round = 0; round < 50; round++) {
            var worker = site.worker(team);
            var request = desk.file(contractor, site, worker, TODAY.minusDays(1));
            var version = desk.version(request);
            var command = command(request, Verdict.APPROVE);

            var codes = Together.run(List.<Callable<String>>of(
                    () -> code(approvals.decide(command, officer.caller())),
                    () -> code(backfills.withdraw(request, version, contractor))));

            var byDecision = codes.get(0).equals("done");
            if (byDecision) {
                assertThat(codes.get(1)).as("round %d", round).isEqualTo("WITHDRAW_TOO_LATE");
                assertThat(desk.status(request)).isEqualTo("OPEN");
                assertThat(desk.openTask(request))
                        .hasValueSatisfying(
                                task -> assertThat(task.node().name()).isEqualTo("PROJECT_MANAGER"));
                assertThat(desk.version(request)).isEqualTo(version + 1);
            } else {
                assertThat(codes).as("round %d", round).containsExactly("TASK_WITHDRAWN", "done");
                assertThat(desk.status(request)).isEqualTo("WITHDRAWN");
                assertThat(desk.openTask(request)).isEmpty();
                assertThat(rows.count("decision where request_id = ?", request.toString()))
                        .isZero();
            }
        }
    }

    private List<Outcome<DecisionReceipt>> race(UUID request, Verdict mine, Verdict theirs) {
        var first = command(request, mine);
        var second = command(request, theirs);
        return Together.run(List.<Callable<Outcome<DecisionReceipt>>>of(
                () -> approvals.decide(first, one.caller()), () -> approvals.decide(second, other.caller())));
    }

    private DecideTask command(UUID request, Verdict verdict) {
        return new DecideTask(
                        desk.openTask(request).orElseThrow().taskId(),
                        verdict,
                        verdict == Verdict.REJECT ? AGAINST : "",
                        desk.version(request),
                        UUID.randomUUID())
                .having(new DecideTask.EvidenceSeen(null, "已当面核实")); // so many back-fills of one team are red
    }

    private void assertOneWinner(int round, List<Outcome<DecisionReceipt>> outcomes, Holder winner) {
        assertThat(outcomes).as("round %d", round).filteredOn(Outcome::isDone).hasSize(1);
        var verdict = outcomes.stream()
                .flatMap(outcome -> outcome.result().stream())
                .findFirst()
                .orElseThrow()
                .verdict();
        assertThat(outcomes.stream().flatMap(outcome -> outcome.why().stream()))
                .as("round %d: who and when", round)
                .containsExactly(Refusal.of(
                        verdict == Verdict.APPROVE ? "ALREADY_APPROVED" : "ALREADY_REJECTED",
                        winner.person().name(),
                        "6月16日 15:00:00"));
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
