package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.approval.InboxRebuild;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision is one transaction: a failure in its effect leaves nothing of it, in our tables and in the engine's. */
@ServiceTest
class DecisionFailureTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    @Autowired
    private TaskService engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private InboxRebuild rebuild;

    @Test
    void a_failure_in_the_last_decisions_effect_leaves_everything_as_it_was_and_it_can_be_decided_later() {
        var who = Approvers.of(sites);
        var worker = who.worker();
        var day = TODAY.minusDays(2);
        var request = desk.file(who.contractor(), who.site(), worker, day);
        desk.approve(who.officer().caller(), request);
        desk.approve(who.manager().caller(), request);
        var before = everything(request);
        rows.change("update membership set exit_date = ? where person_id = ?", day.minusDays(1), worker.id());

        assertThatThrownBy(() -> desk.approve(who.supervisor().caller(), request))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("left the roll");

        assertThat(everything(request)).isEqualTo(before);
        assertThat(attendance.status(who.site(), worker, day)).isEqualTo("none");
        assertThat(rebuild.differences()).isEmpty();

        rows.change("update membership set exit_date = null where person_id = ?", worker.id());
        assertThat(desk.approve(who.supervisor().caller(), request).isDone()).isTrue();
        assertThat(attendance.status(who.site(), worker, day)).isEqualTo("VALID_BACKFILLED");
    }

    @Test
    void a_refusal_writes_nothing_but_its_own_audit_row() {
        var who = Approvers.of(sites);
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(2));
        var before = everything(request);

        assertThat(desk.approve(who.supervisor().caller(), request).isDone()).isFalse();

        assertThat(everything(request)).isEqualTo(before);
    }

    private Map<String, Object> everything(UUID request) {
        var id = request.toString();
        var found = new LinkedHashMap<String, Object>();
        for (var table : List.of("decision", "inbox_task", "request_step")) {
            found.put(table, rows.all("select * from " + table + " where request_id = ? order by 1, 2", id));
        }
        found.put("request", rows.all("select * from backfill_request where id = ?", id));
        found.put("punches", rows.count("punch where backfill_id = ?", id));
        found.put("audit", rows.all("select action, outcome from audit_entry where object_id = ? order by id", id));
        found.put(
                "tasks",
                engine.createTaskQuery().processInstanceBusinessKey(id).list().stream()
                        .map(task -> task.getId() + task.getTaskDefinitionKey())
                        .toList());
        found.put(
                "engine's history",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(engine.createTaskQuery()
                                .processInstanceBusinessKey(id)
                                .singleResult()
                                .getProcessInstanceId())
                        .count());
        return found;
    }
}
