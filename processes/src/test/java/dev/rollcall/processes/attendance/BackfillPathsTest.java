package dev.rollcall.processes.attendance;

import static dev.rollcall.domain.approval.ApprovalNode.APPLICANT;
import static dev.rollcall.domain.approval.ApprovalNode.CHIEF_SUPERVISOR;
import static dev.rollcall.domain.approval.ApprovalNode.LABOUR_OFFICER;
import static dev.rollcall.domain.approval.ApprovalNode.PROJECT_MANAGER;
import static dev.rollcall.domain.approval.Verdict.APPROVE;
import static dev.rollcall.domain.approval.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dev.rollcall.processes.attendance.BackfillProcess.Event;
import dev.rollcall.processes.attendance.BackfillProcess.Gateway;
import dev.rollcall.processes.attendance.BackfillProcess.Task;
import dev.rollcall.processes.engine.Frame;
import dev.rollcall.processes.fixture.CoverageRecording;
import dev.rollcall.processes.fixture.Engine;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path through the model; the class fails when one element or flow was never passed. */
class BackfillPathsTest {
    private static final Engine ENGINE = Engine.start("paths", CoverageRecording.class);

    @Order(1)
    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    CoverageRecording.builtAlready(ENGINE.process))
            .assertClassCoverageAtLeast(1.0)
            .build();

    /** Not a BeforeEach: what happens before the extension has begun its count would be an error to it. */
    @Order(2)
    @RegisterExtension
    final BeforeTestExecutionCallback filing = context -> file();

    private UUID request;
    private ProcessInstance instance;

    private void file() {
        init(ENGINE.process);
        request = ENGINE.file();
        instance = ENGINE.process
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request.toString())
                .singleResult();
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void three_approvals_write_the_punches_in_the_last_decision_R42_R43_R44() {
        assertThat(ENGINE.waitsAt(request)).containsExactly(LABOUR_OFFICER);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PROJECT_MANAGER);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(CHIEF_SUPERVISOR);
        ENGINE.decide(request, APPROVE);

        assertThat(ENGINE.story.of(request))
                .containsExactly(
                        "opened LABOUR_OFFICER",
                        "completed LABOUR_OFFICER",
                        "opened PROJECT_MANAGER",
                        "completed PROJECT_MANAGER",
                        "asked CHIEF_SUPERVISOR",
                        "opened CHIEF_SUPERVISOR",
                        "completed CHIEF_SUPERVISOR",
                        "approved");
        assertThat(instance)
                .isEnded()
                .hasPassedInOrder(
                        Frame.SUBMITTED,
                        BackfillProcess.LABOUR_OFFICER.task(),
                        BackfillProcess.LABOUR_OFFICER.gateway(),
                        BackfillProcess.PROJECT_MANAGER.task(),
                        BackfillProcess.PROJECT_MANAGER.gateway(),
                        Task.CHECK_SUPERVISION,
                        Gateway.SUPERVISION_PRESENT,
                        BackfillProcess.CHIEF_SUPERVISOR.task(),
                        BackfillProcess.CHIEF_SUPERVISOR.gateway(),
                        Task.APPLY_BACKFILL,
                        Frame.APPROVED);
    }

    @Test
    void without_a_supervision_unit_after_the_second_approval_the_third_node_is_skipped_C10() {
        ENGINE.decide(request, APPROVE);
        ENGINE.effects.hasNoSupervision(request); // the unit leaves while the second node decides
        ENGINE.decide(request, APPROVE);

        assertThat(ENGINE.story.of(request))
                .endsWith("completed PROJECT_MANAGER", "skipped CHIEF_SUPERVISOR", "approved")
                .doesNotContain("opened CHIEF_SUPERVISOR");
        assertThat(instance).isEnded().hasPassed(Frame.APPROVED).hasNotPassed(BackfillProcess.CHIEF_SUPERVISOR.task());
    }

    @Test
    void the_supervision_unit_is_asked_about_only_after_the_second_approval_C10() {
        assertThat(ENGINE.story.of(request)).doesNotContain("asked CHIEF_SUPERVISOR");
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.story.of(request)).doesNotContain("asked CHIEF_SUPERVISOR");
    }

    @Test
    void with_a_supervision_unit_the_third_task_exists_even_if_nobody_could_take_it_C10() {
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, APPROVE);

        assertThat(instance)
                .isWaitingAtExactly(BackfillProcess.CHIEF_SUPERVISOR.task())
                .task()
                .isNotAssigned()
                .hasCandidateGroup("chief-supervisor");
    }

    @Test
    void the_first_node_rejects_R47() {
        ENGINE.decide(request, REJECT);
        assertRejected("completed LABOUR_OFFICER");
    }

    @Test
    void the_second_node_rejects_R47() {
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, REJECT);
        assertRejected("completed PROJECT_MANAGER");
        assertThat(ENGINE.story.of(request)).doesNotContain("asked CHIEF_SUPERVISOR");
    }

    @Test
    void the_third_node_rejects_R47() {
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, REJECT);
        assertRejected("completed CHIEF_SUPERVISOR");
    }

    @Test
    void sent_back_to_the_applicant_and_filed_again_the_route_begins_anew() {
        ENGINE.decide(request, APPROVE);
        ENGINE.sendBack(request, APPLICANT);
        assertThat(ENGINE.waitsAt(request)).containsExactly(APPLICANT);
        ENGINE.resubmit(request);
        assertThat(ENGINE.waitsAt(request)).containsExactly(LABOUR_OFFICER);
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, APPROVE);

        assertThat(ENGINE.story.of(request))
                .endsWith("completed CHIEF_SUPERVISOR", "approved")
                .containsSubsequence(
                        "completed PROJECT_MANAGER",
                        "opened APPLICANT",
                        "completed APPLICANT",
                        "opened LABOUR_OFFICER",
                        "opened PROJECT_MANAGER");
    }

    @Test
    void the_first_node_sends_back_to_the_applicant_alone() {
        ENGINE.sendBack(request, APPLICANT);
        assertThat(ENGINE.waitsAt(request)).containsExactly(APPLICANT);
        assertThat(ENGINE.story.of(request)).doesNotContain("rejected");
    }

    @Test
    void a_later_node_sends_back_to_each_earlier_one() {
        ENGINE.decide(request, APPROVE);
        ENGINE.sendBack(request, LABOUR_OFFICER);
        assertThat(ENGINE.waitsAt(request)).containsExactly(LABOUR_OFFICER);
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, APPROVE);
        ENGINE.sendBack(request, PROJECT_MANAGER);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PROJECT_MANAGER);
        ENGINE.decide(request, REJECT);
        assertRejected("completed PROJECT_MANAGER");
    }

    @Test
    void an_applicant_may_withdraw_what_was_sent_back() {
        ENGINE.decide(request, APPROVE);
        ENGINE.sendBack(request, APPLICANT);
        ENGINE.withdraw(request);
        assertThat(ENGINE.story.of(request)).endsWith("opened APPLICANT", "cancelled APPLICANT");
        assertThat(ENGINE.openTasks(request)).isEmpty();
    }

    @Test
    void what_lies_with_the_applicant_is_reminded_and_escalates_and_stays() {
        ENGINE.sendBack(request, APPLICANT);
        ENGINE.afterMonday(Duration.ofDays(2).minusMinutes(1));
        assertThat(ENGINE.story.of(request)).endsWith("opened APPLICANT");
        ENGINE.afterMonday(Duration.ofDays(2));
        assertThat(ENGINE.story.of(request)).endsWith("reminded APPLICANT");
        ENGINE.afterMonday(Duration.ofDays(5));
        assertThat(ENGINE.story.of(request)).endsWith("reminded APPLICANT", "escalated APPLICANT");
        ENGINE.afterMonday(Duration.ofDays(60));
        assertThat(ENGINE.waitsAt(request)).containsExactly(APPLICANT);
    }

    @Test
    void a_withdrawal_takes_the_first_task_away_and_decides_nothing() {
        ENGINE.withdraw(request);

        assertThat(ENGINE.story.of(request)).containsExactly("opened LABOUR_OFFICER", "cancelled LABOUR_OFFICER");
        assertThat(instance).isEnded().hasPassed(Event.WITHDRAWAL, Event.WITHDRAWN);
        assertThat(ENGINE.openTasks(request)).isEmpty();
    }

    @Test
    void an_overdue_first_task_is_reminded_at_24_hours_and_escalates_at_72_hours() {
        assertRemindedThenEscalated("LABOUR_OFFICER");
    }

    @Test
    void an_overdue_second_task_is_reminded_and_escalates() {
        ENGINE.decide(request, APPROVE);
        assertRemindedThenEscalated("PROJECT_MANAGER");
    }

    @Test
    void an_overdue_third_task_is_reminded_and_escalates() {
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, APPROVE);
        assertRemindedThenEscalated("CHIEF_SUPERVISOR");
    }

    @Test
    void a_decided_task_is_neither_reminded_nor_escalated() {
        ENGINE.decide(request, REJECT);
        ENGINE.afterMonday(Duration.ofHours(100));
        assertThat(ENGINE.story.of(request)).endsWith("rejected");
    }

    @Test
    void the_next_task_has_timers_of_its_own() {
        ENGINE.clock.stopAt(Engine.MONDAY.plus(Duration.ofHours(23)));
        ENGINE.decide(request, APPROVE);
        ENGINE.afterMonday(Duration.ofHours(46));
        assertThat(ENGINE.story.of(request)).endsWith("opened PROJECT_MANAGER");
        ENGINE.afterMonday(Duration.ofHours(47));
        assertThat(ENGINE.story.of(request)).endsWith("reminded PROJECT_MANAGER");
    }

    private void assertRemindedThenEscalated(String node) {
        ENGINE.afterMonday(Duration.ofHours(24).minusMinutes(1));
        assertThat(ENGINE.story.of(request)).endsWith("opened " + node);
        ENGINE.afterMonday(Duration.ofHours(24));
        assertThat(ENGINE.story.of(request)).endsWith("opened " + node, "reminded " + node);
        ENGINE.afterMonday(Duration.ofHours(72).minusMinutes(1));
        assertThat(ENGINE.story.of(request)).endsWith("reminded " + node);
        ENGINE.afterMonday(Duration.ofHours(72));
        assertThat(ENGINE.story.of(request)).endsWith("reminded " + node, "escalated " + node);
        ENGINE.afterMonday(Duration.ofDays(30));
        assertThat(ENGINE.story.of(request)).endsWith("escalated " + node);
        assertThat(ENGINE.task(request).node()).hasToString(node); // a timer never decides
    }

    private void assertRejected(String last) {
        assertThat(ENGINE.story.of(request)).endsWith(last, "rejected");
        assertThat(instance).isEnded().hasPassed(Frame.RECORD_REJECTION, Frame.REJECTED);
        assertThat(instance).hasNotPassed(Task.APPLY_BACKFILL);
        assertThat(ENGINE.openTasks(request)).isEmpty();
    }
}
