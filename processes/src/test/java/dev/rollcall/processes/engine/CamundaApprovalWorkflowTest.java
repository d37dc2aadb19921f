package dev.rollcall.processes.engine;

import static dev.rollcall.domain.approval.ApprovalNode.LABOUR_OFFICER;
import static dev.rollcall.domain.approval.ApprovalNode.PROJECT_MANAGER;
import static dev.rollcall.domain.approval.RequestKind.ATTENDANCE_BACKFILL;
import static dev.rollcall.domain.approval.Verdict.APPROVE;
import static dev.rollcall.domain.approval.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.approval.ApprovalWorkflow.OpenTask;
import dev.rollcall.processes.fixture.Engine;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.IllegalTransactionStateException;

class CamundaApprovalWorkflowTest {
    private static final Engine ENGINE = Engine.start("workflow");

    private UUID request;

    @BeforeEach
    void file() {
        request = ENGINE.file();
    }

    @AfterEach
    void let_decisions_run_again() {
        ENGINE.story.whenCompleted(() -> {});
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void open_tasks_name_request_and_node() {
        var task = ENGINE.task(request);
        assertThat(task).isEqualTo(new OpenTask(task.taskId(), ATTENDANCE_BACKFILL, request, LABOUR_OFFICER));
    }

    @Test
    void open_tasks_are_read_completely_whatever_the_page_size() {
        var before = ENGINE.workflow.openTasks().size();
        IntStream.range(0, 1_050).forEach(each -> ENGINE.file());
        assertThat(ENGINE.workflow.openTasks()).hasSize(before + 1_050).doesNotHaveDuplicates();
    }

    @Test
    void a_second_decision_on_the_same_task_loses() {
        var task = ENGINE.task(request).taskId();
        ENGINE.decide(request, APPROVE);
        assertThatThrownBy(
                        () -> ENGINE.transaction.executeWithoutResult(status -> ENGINE.workflow.complete(task, REJECT)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PROJECT_MANAGER);
    }

    @Test
    void of_two_decisions_in_the_same_instant_one_loses_before_its_commit() throws Exception {
        var task = ENGINE.task(request).taskId();
        var secondHasRead = new CountDownLatch(1);
        var firstIsThrough = new CountDownLatch(1);
        var second = CompletableFuture.runAsync(() -> ENGINE.transaction.executeWithoutResult(status -> {
            ENGINE.story.whenCompleted(() -> {
                secondHasRead.countDown();
                await(firstIsThrough);
            });
            ENGINE.workflow.complete(task, REJECT); // has read the open task, writes after the first one's commit
        }));
        await(secondHasRead);
        ENGINE.story.whenCompleted(() -> {});
        ENGINE.transaction.executeWithoutResult(status -> ENGINE.workflow.complete(task, APPROVE));
        firstIsThrough.countDown();

        assertThatThrownBy(second::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(OptimisticLockingFailureException.class);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PROJECT_MANAGER);
        assertThat(ENGINE.story.of(request))
                .containsExactly("opened LABOUR_OFFICER", "completed LABOUR_OFFICER", "opened PROJECT_MANAGER");
    }

    @Test
    void a_withdrawal_after_the_first_decision_loses() {
        ENGINE.decide(request, APPROVE);
        assertThatThrownBy(() -> ENGINE.withdraw(request)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PROJECT_MANAGER);
    }

    @Test
    void a_failure_of_the_domain_takes_the_whole_decision_back() {
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, APPROVE);
        var before = ENGINE.story.of(request);
        ENGINE.effects.failsToApply(request);

        assertThatThrownBy(() -> ENGINE.decide(request, APPROVE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the cell cannot be written");
        assertThat(ENGINE.story.of(request)).isEqualTo(before);
        assertThat(ENGINE.waitsAt(request)).hasSize(1);
    }

    @Test
    void a_failure_of_the_service_after_the_engine_takes_the_engine_back() {
        var task = ENGINE.task(request).taskId();
        assertThatThrownBy(() -> ENGINE.transaction.executeWithoutResult(status -> {
                    ENGINE.workflow.complete(task, APPROVE);
                    throw new IllegalStateException("after the engine");
                }))
                .hasMessage("after the engine");
        assertThat(ENGINE.waitsAt(request)).containsExactly(LABOUR_OFFICER);
        assertThat(ENGINE.story.of(request)).containsExactly("opened LABOUR_OFFICER");
    }

    @Test
    void what_the_engine_writes_is_written_when_the_call_returns() {
        var task = ENGINE.task(request).taskId();
        ENGINE.transaction.executeWithoutResult(status -> {
            ENGINE.workflow.complete(task, APPROVE);
            assertThat(ENGINE.waitsAt(request)).containsExactly(PROJECT_MANAGER);
        });
    }

    @Test
    void nothing_is_started_decided_or_withdrawn_outside_a_transaction() {
        assertThatThrownBy(() -> ENGINE.workflow.start(ATTENDANCE_BACKFILL, UUID.randomUUID()))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> ENGINE.workflow.complete("any", APPROVE))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> ENGINE.workflow.cancel(ATTENDANCE_BACKFILL, request))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_engine_keeps_no_verdict_and_no_person_among_its_variables() {
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, APPROVE);
        var kept = ENGINE.process
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .listPage(0, 1_000);
        assertThat(kept).extracting("name").containsOnly("supervisionPresent");
    }

    @Test
    void every_bean_a_model_may_name_exists_and_no_delegate_is_left_over() {
        var listed = ENGINE.bean(Processes.class).beans();
        assertThat(listed).allMatch(ENGINE::hasBean);
        assertThat(listed)
                .containsAll(ENGINE.names(JavaDelegate.class))
                .containsAll(ENGINE.names(TaskListener.class))
                .containsAll(ENGINE.names(ReviewTimes.class));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
