package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.TaskActionService;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.Together;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Deciding, withdrawing and handing over in the same instant: one outcome each, never half of two. A part of the thousand
 * rounds that {@code ./verify races} runs.
 */
@ServiceTest
class ThreeWaysRaceTest {
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("ROLLCALL_TEST_RACES", "200"));

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private ApprovalService approvals;

    @Autowired
    private TaskActionService acts;

    @Autowired
    private BackfillService backfills;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private Rows rows;

    private Site site;
    private Caller contractor;
    private Holder one;
    private Holder other;
    private Holder third;
    private long team;

    @BeforeEach
    void open() {
        site = sites.open();
        team = site.team(site.contractor());
        contractor = sites.accountOfUnit(site.contractor());
        one = site.holder(site.contractor(), Post.LABOUR_OFFICER);
        other = site.holder(site.contractor(), Post.LABOUR_OFFICER);
        third = site.holder(site.contractor(), Post.LABOUR_OFFICER);
    }

    @Test
    void of_all_races_each_has_one_winner_about_the_request_and_the_others_are_told_why() {
        var ends = new TreeMap<List<String>, Integer>(Comparator.comparing(Object::toString));
        var worker = site.worker(team);
        for (var round = 0; round < ROUNDS; round++) {
            if (round % 20 == 0) {
                worker = site.worker(team);
            }
            var request = desk.file(contractor, site, worker, TODAY.minusDays(1 + round % 20));
            ends.merge(race(request), 1, Integer::sum);
            assertNothingIsHalf(round, request);
        }
        assertThat(ends.keySet())
                .isSubsetOf(
                        List.of("done", "WITHDRAW_TOO_LATE", "TASK_CLOSED"),
                        List.of("TASK_WITHDRAWN", "done", "TASK_CLOSED"),
                        List.of("TASK_WITHDRAWN", "done", "done"),
                        List.of("CLAIMED_BY_OTHER", "done", "done"));
        assertThat(ends)
                .as("nobody was always the fastest, else this was no race")
                .hasSizeGreaterThan(1);
    }

    /** @return what became of the approval, the withdrawal and the handing over */
    private List<String> race(UUID request) {
        var task = desk.openTask(request).orElseThrow().taskId();
        var version = desk.version(request);
        var approval = new DecideTask(task, Verdict.APPROVE, "", version, UUID.randomUUID());
        var to = third.person().id();
        return Together.run(List.<Callable<String>>of(
                () -> code(approvals.decide(approval, one.caller())),
                () -> code(backfills.withdraw(request, version, contractor)),
                () -> code(acts.transfer(other.caller(), task, to, "请代为核对"))));
    }

    private void assertNothingIsHalf(int round, UUID request) {
        var decided = rows.count("decision where request_id = ?", request.toString());
        var processes = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(request.toString())
                .count();
        assertThat(List.of(desk.status(request), decided, processes))
                .as("round %d", round)
                .isIn(List.of("OPEN", 1L, 1L), List.of("WITHDRAWN", 0L, 0L));
        assertThat(desk.openTask(request).map(task -> task.node().name()))
                .as("round %d", round)
                .isEqualTo(decided == 1 ? Optional.of("PROJECT_MANAGER") : Optional.empty());
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
