package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.InboxRebuild;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * 待办 is a table of our own, written in the engine's transaction; it equals a rebuild from the engine. In a product of
 * its own: a rebuild looks at every open task, and other tests leave hundreds.
 */
@ServiceTest
@TestPropertySource(properties = "test.product=inbox-rebuild")
@DirtiesContext
class InboxRebuildTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private InboxRebuild rebuild;

    @Autowired
    private InboxService inboxes;

    @Autowired
    private BackfillService backfills;

    @Autowired
    private Rows rows;

    private Approvers who;

    @BeforeEach
    void open() {
        who = Approvers.of(sites);
    }

    @AfterEach
    void leaveItRight() {
        rebuild.mend();
    }

    @Test
    void after_filing_deciding_rejecting_withdrawing_claiming_and_escalating_the_table_equals_the_engine() {
        var requests = new ArrayList<UUID>();
        for (var i = 0; i < 6; i++) {
            requests.add(desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1 + i)));
        }
        desk.approve(who.officer().caller(), requests.get(0));
        desk.approve(who.manager().caller(), requests.get(0));
        desk.approve(who.supervisor().caller(), requests.get(0));
        desk.reject(who.officer().caller(), requests.get(1));
        backfills.withdraw(requests.get(2), desk.version(requests.get(2)), who.contractor());
        desk.approve(who.officer().caller(), requests.get(3));
        inboxes.claim(
                who.officer().caller(),
                desk.openTask(requests.get(4)).orElseThrow().taskId());
        desk.wait(requests.get(5), Duration.ofHours(72));

        assertThat(rebuild.differences()).isEmpty();
        assertThat(rows.count(
                        "inbox_task where project_id = ? and state = 'OPEN'",
                        who.site().id()))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from inbox_task where task_id = ?",
                "update inbox_task set state = 'DONE', closed_at = created_at where task_id = ?",
                "update inbox_task set state = 'CANCELLED' where task_id = ?",
                "update inbox_task set request_id = uuid() where task_id = ?",
                "update inbox_task set node = 'PROJECT_MANAGER', group_key = '1/PROJECT_MANAGER' where task_id = ?",
                "update inbox_task set group_key = '1/LABOUR_OFFICER' where task_id = ?",
                "update inbox_task set project_id = 1 where task_id = ?",
                "update inbox_task set title = 'x' where task_id = ?",
                "update inbox_task set subtitle = 'x' where task_id = ?",
                "update inbox_task set request_no = 'x' where task_id = ?",
                "update inbox_task set subject_person_id = null where task_id = ?",
                "update inbox_task set initiator_person_id = 1 where task_id = ?",
                "update inbox_task set created_at = '2026-01-01' where task_id = ?",
                "update inbox_task set due_at = '2026-01-01' where task_id = ?",
                "delete from inbox_bar where task_id = ?",
                "update inbox_bar set person_id = 1 where task_id = ?"
            })
    void a_row_that_differs_is_named_and_mended_to_what_it_was(String damage) {
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
        var untouched = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
        var task = desk.openTask(request).orElseThrow().taskId();
        var right = row(task);
        var barred = barred(task);

        assertThat(rows.change(damage, task)).isOne();
        assertThat(rebuild.differences()).containsExactly(task);

        assertThat(rebuild.mend()).isOne();
        assertThat(rebuild.differences()).isEmpty();
        assertThat(row(task)).isEqualTo(right);
        assertThat(barred(task)).isEqualTo(barred);
        assertThat(desk.openTask(untouched)).isPresent();
        assertThat(desk.approve(who.officer().caller(), request).isDone()).isTrue();
    }

    @Test
    void mending_keeps_who_claimed_it_and_when_it_was_reminded() {
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
        var task = desk.openTask(request).orElseThrow().taskId();
        inboxes.claim(who.officer().caller(), task);
        desk.wait(request, Duration.ofHours(24));
        var right = row(task);
        rows.change("update inbox_task set title = 'x' where task_id = ?", task);

        rebuild.mend();

        assertThat(row(task)).isEqualTo(right);
    }

    @Test
    void an_open_row_of_a_task_the_engine_does_not_know_is_named_and_closed() {
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
        var task = desk.openTask(request).orElseThrow().taskId();
        desk.approve(who.officer().caller(), request);
        rows.change("update inbox_task set state = 'OPEN', closed_at = null where task_id = ?", task);

        assertThat(rebuild.differences()).containsExactly(task);
        assertThat(rebuild.mend()).isOne();

        assertThat(row(task)).containsEntry("state", "DONE");
        assertThat(rebuild.differences()).isEmpty();
    }

    @Test
    void who_is_still_barred_from_a_closed_task_is_named_and_mended() {
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
        var task = desk.openTask(request).orElseThrow().taskId();
        desk.approve(who.officer().caller(), request);
        rows.add("inbox_bar", Map.of("task_id", task, "person_id", 1, "group_key", "1/LABOUR_OFFICER"));

        assertThat(rebuild.differences()).containsExactly(task);
        assertThat(rebuild.mend()).isOne();
        assertThat(barred(task)).isEmpty();
        assertThat(rebuild.differences()).isEmpty();
    }

    private List<Map<String, Object>> barred(String task) {
        return rows.all("select * from inbox_bar where task_id = ? order by person_id", task);
    }

    /** Tests that edit the working-day calendar leave tasks whose promised due date is another than today's calendar says. */
    private Map<String, Object> row(String task) {
        List<Map<String, Object>> found = rows.all("select * from inbox_task where task_id = ?", task);
        var row = found.get(0);
        row.remove("version");
        return row;
    }
}
