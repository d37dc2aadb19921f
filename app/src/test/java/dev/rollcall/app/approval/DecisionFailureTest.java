package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rollcall.domain.approval.InboxRebuild;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TableOwner;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

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
    private TableOwner owner;

    @Autowired
    private TaskService engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private InboxRebuild rebuild;

    @Test
    void a_failure_in_the_last_decisions_effect_leaves_everything_as_it_was_and_it_can_be_decided_later()
            throws SQLException {
        var who = Approvers.of(sites);
        var worker = who.worker();
        var day = TODAY.minusDays(2);
        var request = desk.file(who.contractor(), who.site(), worker, day);
        desk.approve(who.officer().caller(), request);
        desk.approve(who.manager().caller(), request);
        var before = everything(request);
        var differed = rebuild.differences(); // of other tests' tasks
        owner.change("rename table day_cell to day_cell_away");
        try {
            assertThatThrownBy(() -> desk.approve(who.supervisor().caller(), request))
                    .hasStackTraceContaining("day_cell");
        } finally {
            owner.change("rename table day_cell_away to day_cell");
        }

        assertThat(everything(request)).isEqualTo(before);
        assertThat(attendance.status(who.site(), worker, day)).isEqualTo("none");
        assertThat(rebuild.differences()).isEqualTo(differed);

        assertThat(desk.approve(who.supervisor().caller(), request).isDone()).isTrue();
        assertThat(attendance.status(who.site(), worker, day)).isEqualTo("VALID_BACKFILLED");
    }

    /** Seen from the database that is what a killed process is: its connection ends with the transaction open. */
    @Test
    void a_process_that_ends_between_decision_and_engine_step_leaves_neither() throws Exception {
        var who = Approvers.of(sites);
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(2));
        var before = everything(request);
        var task = desk.openTask(request).orElseThrow().taskId();
        var thread = Executors.newSingleThreadExecutor();
        try (var holding = owner.connect()) {
            holding.setAutoCommit(false);
            try (var lock = holding.prepareStatement("select ID_ from ACT_RU_TASK where ID_ = ? for update")) {
                lock.setString(1, task);
                lock.executeQuery();
            }
            var decision = thread.submit(() -> desk.approve(who.officer().caller(), request));
            await().until(() -> waitingForTheEnginesTask().size() == 1);
            rows.change("kill " + waitingForTheEnginesTask().get(0));
            assertThatThrownBy(decision::get).hasCauseInstanceOf(DataAccessException.class);
        } finally {
            thread.shutdownNow();
        }

        assertThat(everything(request)).isEqualTo(before);
        assertThat(desk.approve(who.officer().caller(), request).isDone()).isTrue();
    }

    private List<Object> waitingForTheEnginesTask() {
        return rows
                .all("select id from information_schema.processlist where command <> 'Sleep'"
                        + " and (info like 'update ACT_RU_TASK%' or info like 'delete from ACT_RU_TASK%')")
                .stream()
                .map(row -> row.get("id"))
                .toList();
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
