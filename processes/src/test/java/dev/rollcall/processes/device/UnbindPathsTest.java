package dev.rollcall.processes.device;

import static dev.rollcall.domain.approval.ApprovalNode.APPLICANT;
import static dev.rollcall.domain.approval.ApprovalNode.OWNER_REPRESENTATIVE;
import static dev.rollcall.domain.approval.ApprovalNode.PLATFORM_OPERATIONS;
import static dev.rollcall.domain.approval.ApprovalNode.PROJECT_MANAGER;
import static dev.rollcall.domain.approval.Verdict.APPROVE;
import static dev.rollcall.domain.approval.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.project.Province;
import dev.rollcall.processes.fixture.CoverageRecording;
import dev.rollcall.processes.fixture.Engine;
import dev.rollcall.processes.fixture.Policies;
import dev.rollcall.processes.fixture.StoryEffects;
import java.time.Duration;
import java.util.UUID;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;

/** Every path through the model; the class fails when one element or flow was never passed. */
class UnbindPathsTest {
    private static final Engine ENGINE = Engine.start("unbind-paths", CoverageRecording.class);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    CoverageRecording.builtAlready(ENGINE.process))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final UUID request = UUID.randomUUID();

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void with_the_owners_confirmation_three_decide_L26() {
        fileWithOwner();
        assertThat(ENGINE.waitsAt(request)).containsExactly(PROJECT_MANAGER);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(OWNER_REPRESENTATIVE);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PLATFORM_OPERATIONS);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.story.of(request)).endsWith("completed PLATFORM_OPERATIONS", "approved");
    }

    @Test
    void without_it_platform_operations_follow_the_project_manager() {
        fileWithoutOwner();
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PLATFORM_OPERATIONS);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.story.of(request))
                .containsExactly(
                        "opened PROJECT_MANAGER",
                        "completed PROJECT_MANAGER",
                        "opened PLATFORM_OPERATIONS",
                        "completed PLATFORM_OPERATIONS",
                        "approved");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void each_of_them_can_reject_and_the_device_stays_bound(int approvals) {
        fileWithOwner();
        for (var i = 0; i < approvals; i++) {
            ENGINE.decide(request, APPROVE);
        }
        ENGINE.decide(request, REJECT);
        assertThat(ENGINE.story.of(request)).endsWith("rejected").doesNotContain("approved");
        assertThat(ENGINE.openTasks(request)).isEmpty();
    }

    @Test
    void a_withdrawal_takes_the_first_task_away_and_decides_nothing() {
        fileWithoutOwner();
        ENGINE.withdraw(request);
        assertThat(ENGINE.story.of(request)).containsExactly("opened PROJECT_MANAGER", "cancelled PROJECT_MANAGER");
        assertThat(ENGINE.openTasks(request)).isEmpty();
    }

    @Test
    void after_the_first_decision_nothing_can_be_withdrawn() {
        fileWithoutOwner();
        ENGINE.decide(request, APPROVE);
        assertThatThrownBy(() -> ENGINE.withdraw(request)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PLATFORM_OPERATIONS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void an_overdue_task_is_reminded_then_escalates_and_nothing_is_decided_by_a_timer(int approvals) {
        fileWithOwner();
        for (var i = 0; i < approvals; i++) {
            ENGINE.decide(request, APPROVE);
        }
        var node = ENGINE.task(request).node();
        ENGINE.afterMonday(Duration.ofDays(1).minusMinutes(1));
        assertThat(ENGINE.story.of(request)).endsWith("opened " + node);
        ENGINE.afterMonday(Duration.ofDays(1));
        assertThat(ENGINE.story.of(request)).endsWith("opened " + node, "reminded " + node);
        ENGINE.afterMonday(Duration.ofDays(3));
        assertThat(ENGINE.story.of(request)).endsWith("reminded " + node, "escalated " + node);
        ENGINE.afterMonday(Duration.ofDays(60));
        assertThat(ENGINE.waitsAt(request)).containsExactly(node);
    }

    @Test
    void what_fails_while_unbinding_leaves_the_task_open() {
        fileWithoutOwner();
        ENGINE.decide(request, APPROVE);
        ENGINE.bean("unbindEffects", StoryEffects.class).failsToApply(request);
        assertThatThrownBy(() -> ENGINE.decide(request, APPROVE)).isInstanceOf(RuntimeException.class);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PLATFORM_OPERATIONS);
        assertThat(ENGINE.story.of(request)).doesNotContain("approved");
    }

    @Test
    void the_policy_is_the_one_of_the_filing_whatever_is_asked_later() {
        fileWithOwner();
        ENGINE.bean(Policies.class).set(request, Province.HENAN, UnbindReason.DEVICE_FAULT);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(OWNER_REPRESENTATIVE);
    }

    @Test
    void sent_back_to_the_applicant_the_project_manager_is_asked_again_and_no_table_is() {
        fileWithOwner();
        ENGINE.decide(request, APPROVE);
        ENGINE.sendBack(request, APPLICANT);
        assertThat(ENGINE.waitsAt(request)).containsExactly(APPLICANT);
        ENGINE.bean(Policies.class).set(request, Province.HENAN, UnbindReason.DEVICE_FAULT);
        ENGINE.resubmit(request);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PROJECT_MANAGER);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(OWNER_REPRESENTATIVE);
    }

    @Test
    void each_sends_back_to_whoever_has_approved_before() {
        fileWithOwner();
        ENGINE.decide(request, APPROVE);
        ENGINE.sendBack(request, PROJECT_MANAGER);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PROJECT_MANAGER);
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, APPROVE);
        ENGINE.sendBack(request, OWNER_REPRESENTATIVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(OWNER_REPRESENTATIVE);
        assertThat(ENGINE.story.of(request)).doesNotContain("rejected", "approved");
    }

    @Test
    void what_lies_with_the_applicant_is_reminded_and_escalates_and_may_be_withdrawn() {
        fileWithoutOwner();
        ENGINE.sendBack(request, APPLICANT);
        ENGINE.afterMonday(Duration.ofDays(2));
        ENGINE.afterMonday(Duration.ofDays(5));
        assertThat(ENGINE.story.of(request)).endsWith("reminded APPLICANT", "escalated APPLICANT");
        ENGINE.withdraw(request);
        assertThat(ENGINE.story.of(request)).endsWith("cancelled APPLICANT");
        assertThat(ENGINE.openTasks(request)).isEmpty();
    }

    private void fileWithOwner() {
        ENGINE.bean(Policies.class).set(request, Province.QINGHAI, UnbindReason.PROJECT_FINISHED);
        ENGINE.file(RequestKind.DEVICE_UNBIND, request);
    }

    private void fileWithoutOwner() {
        ENGINE.bean(Policies.class).set(request, Province.QINGHAI, UnbindReason.DEVICE_FAULT);
        ENGINE.file(RequestKind.DEVICE_UNBIND, request);
    }
}
