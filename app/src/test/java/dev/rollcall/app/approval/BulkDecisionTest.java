package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.BulkDecisionService;
import dev.rollcall.domain.approval.BulkItem;
import dev.rollcall.domain.approval.BulkItem.Part;
import dev.rollcall.domain.approval.BulkSet;
import dev.rollcall.domain.approval.BulkTasks;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.Together;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many tasks with one verdict: each on its own, none that should be looked at. */
@ServiceTest
class BulkDecisionTest {
    private static final int TASKS = 21;
    private static final BulkTasks.Choice BACKFILLS =
            new BulkTasks.Choice(RequestKind.ATTENDANCE_BACKFILL, ApprovalNode.LABOUR_OFFICER, null, false);

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private BulkDecisionService bulk;

    @Autowired
    private TaskService engine;

    private Approvers people;
    private Caller officer;
    private final Map<UUID, Person> filed = new LinkedHashMap<>();

    @BeforeEach
    void requests_wait_for_the_officer() {
        people = Approvers.of(sites);
        officer = people.officer().caller();
        for (var i = 0; i < TASKS; i++) {
            var worker = people.site().worker(people.site().team(people.site().contractor()));
            filed.put(
                    desk.fileUndoubted(people.contractor(), people.site(), worker, StoppedClock.TODAY.minusDays(1)),
                    worker);
        }
    }

    @Test
    void what_has_flags_and_a_drawn_tenth_are_left_to_be_opened_singly_and_the_draw_is_on_record() {
        var doubtful = request(3);
        hasLeft(doubtful);

        var set = composed(officer);

        assertThat(set.items()).hasSize(TASKS);
        assertThat(set.of(Part.FLAGGED))
                .singleElement()
                .satisfies(item -> assertThat(item.requestId()).isEqualTo(doubtful));
        assertThat(set.of(Part.FLAGGED).get(0).flags()).isNotEmpty();
        assertThat(set.of(Part.DRAWN)).hasSize(2);
        assertThat(set.of(Part.TOGETHER)).hasSize(TASKS - 3);
        assertThat(rows.all(
                        "select object_id from audit_entry where action = 'BULK_DRAWN' and account_id = ?",
                        officer.accountId()))
                .extracting(row -> row.get("object_id"))
                .containsExactlyInAnyOrderElementsOf(set.of(Part.DRAWN).stream()
                        .map(item -> item.requestId().toString())
                        .toList());
    }

    @Test
    void putting_another_set_together_draws_nothing_else_and_a_smaller_one_frees_nothing() {
        var first = composed(officer);
        var again = composed(officer);
        desk.approve(officer, first.of(Part.TOGETHER).get(0).requestId());
        var later = composed(officer);

        assertThat(tasks(again, Part.DRAWN)).isEqualTo(tasks(first, Part.DRAWN));
        assertThat(tasks(later, Part.DRAWN)).isEqualTo(tasks(first, Part.DRAWN));
        assertThat(again.seed()).isNotEqualTo(first.seed());
    }

    @Test
    void each_is_decided_and_recorded_on_its_own_and_what_another_has_decided_meanwhile_says_so() {
        var set = composed(officer);
        var theirs = set.of(Part.TOGETHER).get(2);
        var deputy = people.site().holder(people.site().contractor(), Post.LABOUR_OFFICER);
        desk.approve(deputy.caller(), theirs.requestId());

        submit(set, Verdict.APPROVE, "与派工单一致", tasks(set, Part.TOGETHER));
        var over = decided(set);

        assertThat(over.ahead()).isEmpty();
        var stands = over.items().stream().filter(BulkItem::isDecided).toList();
        assertThat(stands).hasSize(set.of(Part.TOGETHER).size() - 1);
        assertThat(over.items())
                .filteredOn(item -> item.refused() != null)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.taskId()).isEqualTo(theirs.taskId());
                    assertThat(item.refused().code()).isEqualTo("ALREADY_APPROVED");
                    assertThat(item.refused().facts()).contains(deputy.person().name());
                });
        assertThat(mine("decision where account_id = ?")).isEqualTo(stands.size());
        assertThat(rows.all(
                        "select object_id from audit_entry where account_id = ? and action = 'REQUEST_APPROVE'"
                                + " and outcome = 'DONE' and detail like ?",
                        officer.accountId(),
                        "%" + set.id() + "%"))
                .extracting(row -> row.get("object_id"))
                .containsExactlyInAnyOrderElementsOf(
                        stands.stream().map(item -> item.requestId().toString()).toList());
        assertThat(desk.openTask(set.of(Part.DRAWN).get(0).requestId())).isPresent();
    }

    @Test
    void sent_twice_at_the_same_time_it_is_done_once_and_another_verdict_comes_too_late() {
        var set = composed(officer);
        var chosen = tasks(set, Part.TOGETHER);

        Together.run(
                () -> {
                    submit(set, Verdict.APPROVE, "", chosen);
                    return decided(set);
                },
                () -> {
                    submit(set, Verdict.APPROVE, "", chosen);
                    return decided(set);
                });

        assertThat(mine("decision where account_id = ?")).isEqualTo(chosen.size());
        assertThat(decided(set).items()).filteredOn(BulkItem::isDecided).hasSize(chosen.size());
        assertThat(code(bulk.submit(officer, set.id(), Verdict.REJECT, "证据与打卡时间不符", chosen)))
                .isEqualTo("BULK_SUBMITTED");
    }

    @Test
    void what_is_drawn_or_flagged_is_not_decided_together_even_when_asked_for_by_name() {
        hasLeft(request(0));
        var set = composed(officer);
        var forbidden = new ArrayList<>(tasks(set, Part.DRAWN));
        forbidden.addAll(tasks(set, Part.FLAGGED));

        assertThat(code(bulk.submit(officer, set.id(), Verdict.APPROVE, "", forbidden)))
                .isEqualTo("BULK_NONE_CHOSEN");
        assertThat(mine("decision where account_id = ?")).isZero();
    }

    @Test
    void what_has_come_into_doubt_since_the_set_was_put_together_stays_open_and_says_so() {
        var set = composed(officer);
        var doubtful = set.of(Part.TOGETHER).get(0);
        hasLeft(doubtful.requestId());

        submit(set, Verdict.APPROVE, "", List.of(doubtful.taskId()));

        assertThat(ended(decided(set), doubtful)).isEqualTo("BULK_FLAGGED");
        assertThat(desk.openTask(doubtful.requestId())).isPresent();
    }

    @Test
    void one_that_fails_stays_open_and_stops_no_other() {
        var set = composed(officer);
        var broken = set.of(Part.TOGETHER).get(1);
        engine.setAssignee(broken.taskId(), null);
        rows.change("update ACT_RU_TASK set SUSPENSION_STATE_ = 2 where ID_ = ?", broken.taskId());
        try {
            submit(set, Verdict.APPROVE, "", tasks(set, Part.TOGETHER));
            var over = decided(set);

            assertThat(ended(over, broken)).isEqualTo("BULK_ITEM_FAILED");
            assertThat(over.items())
                    .filteredOn(BulkItem::isDecided)
                    .hasSize(set.of(Part.TOGETHER).size() - 1);
            assertThat(rows.count("decision where task_id = ?", broken.taskId()))
                    .as("never half")
                    .isZero();
        } finally {
            rows.change("update ACT_RU_TASK set SUSPENSION_STATE_ = 1 where ID_ = ?", broken.taskId());
        }
        assertThat(desk.approve(officer, broken.requestId()).isDone()).isTrue();
    }

    @Test
    void a_rejection_of_many_needs_words_as_one_does_R47() {
        var set = composed(officer);
        var chosen = tasks(set, Part.TOGETHER).subList(0, 2);

        assertThat(code(bulk.submit(officer, set.id(), Verdict.REJECT, "不行", chosen)))
                .isEqualTo("REJECTION_NEEDS_WORDS");
        submit(set, Verdict.REJECT, "证据与打卡时间不符", chosen);
        decided(set);

        assertThat(mine("decision where account_id = ? and verdict = 'REJECT'")).isEqualTo(2);
    }

    @Test
    void nothing_is_sent_back_together_as_a_return_says_to_whom() {
        var set = composed(officer);

        assertThat(code(bulk.submit(officer, set.id(), Verdict.RETURN, "出场时间请再核对", tasks(set, Part.TOGETHER))))
                .isEqualTo("RETURN_NOT_THERE");
        assertThat(bulk.set(officer, set.id()).orElseThrow().verdict()).isNull();
    }

    @Test
    void whoever_lost_the_post_meanwhile_decides_nothing_R11() {
        var set = composed(officer);
        submit(set, Verdict.APPROVE, "", tasks(set, Part.TOGETHER));
        people.site().resigns(people.officer().person());

        bulk.proceed(officer, set.id(), TASKS);

        assertThat(mine("decision where account_id = ?")).isZero();
    }

    @Test
    void a_set_is_its_makers_alone_1_6() {
        var set = composed(officer);
        var deputy = people.site()
                .holder(people.site().contractor(), Post.LABOUR_OFFICER)
                .caller();

        assertThat(bulk.set(deputy, set.id())).isEmpty();
        assertThat(bulk.proceed(deputy, set.id(), TASKS)).isEmpty();
        assertThat(code(bulk.submit(deputy, set.id(), Verdict.APPROVE, "", tasks(set, Part.TOGETHER))))
                .isEqualTo("BULK_NOT_FOUND");
    }

    private BulkSet composed(Caller caller) {
        assertThat(bulk.groups(caller, null, false))
                .extracting(BulkTasks.Group::node)
                .containsExactly(ApprovalNode.LABOUR_OFFICER);
        var id = bulk.compose(caller, BACKFILLS).result().orElseThrow();
        return bulk.set(caller, id).orElseThrow();
    }

    private void submit(BulkSet set, Verdict verdict, String words, List<String> chosen) {
        assertThat(bulk.submit(officer, set.id(), verdict, words, chosen).why()).isEmpty();
    }

    private BulkSet decided(BulkSet set) {
        return bulk.proceed(officer, set.id(), BulkSet.MOST).orElseThrow();
    }

    private UUID request(int index) {
        return List.copyOf(filed.keySet()).get(index);
    }

    /** The worker of that request is found to have left before the day it asks for, so it cannot be approved. */
    private void hasLeft(UUID request) {
        people.site().stayIs(filed.get(request), Sites.BEGAN, StoppedClock.TODAY.minusDays(2));
    }

    private long mine(String counted) {
        return rows.count(counted, officer.accountId());
    }

    private static List<String> tasks(BulkSet set, Part part) {
        return set.of(part).stream().map(BulkItem::taskId).toList();
    }

    private static String ended(BulkSet set, BulkItem item) {
        return set.items().stream()
                .filter(each -> each.taskId().equals(item.taskId()))
                .map(each -> each.refused().code())
                .findFirst()
                .orElseThrow();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
