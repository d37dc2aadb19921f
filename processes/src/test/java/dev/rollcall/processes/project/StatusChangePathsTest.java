package dev.rollcall.processes.project;

import static dev.rollcall.domain.approval.ApprovalNode.APPLICANT;
import static dev.rollcall.domain.approval.ApprovalNode.CITY_ADMINISTRATOR;
import static dev.rollcall.domain.approval.ApprovalNode.COUNTY_ADMINISTRATOR;
import static dev.rollcall.domain.approval.ApprovalNode.PROVINCE_ADMINISTRATOR;
import static dev.rollcall.domain.approval.Verdict.APPROVE;
import static dev.rollcall.domain.approval.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.project.RegionLevel;
import dev.rollcall.processes.fixture.CoverageRecording;
import dev.rollcall.processes.fixture.Engine;
import dev.rollcall.processes.fixture.Levels;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;

/** Every path through the model; the class fails when one element or flow was never passed. */
class StatusChangePathsTest {
    private static final Engine ENGINE = Engine.start("status-paths", CoverageRecording.class);

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
    void county_reviews_first_then_the_city_decides_R98() {
        file(RegionLevel.COUNTY);
        assertThat(ENGINE.waitsAt(request)).containsExactly(COUNTY_ADMINISTRATOR);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(CITY_ADMINISTRATOR);
        ENGINE.decide(request, APPROVE);

        assertThat(ENGINE.story.of(request))
                .containsExactly(
                        "opened COUNTY_ADMINISTRATOR",
                        "completed COUNTY_ADMINISTRATOR",
                        "opened CITY_ADMINISTRATOR",
                        "completed CITY_ADMINISTRATOR",
                        "approved");
        assertThat(passed())
                .containsSubsequence(
                        "StartEvent_Submitted",
                        "Task_DecideRoute",
                        "Gateway_ManagingLevel",
                        "Task_CountyReview",
                        "Gateway_CountyApproved",
                        "Task_CityReview",
                        "Gateway_CityApproved",
                        "Task_ApplyStatusChange",
                        "EndEvent_Approved");
    }

    @Test
    void a_city_decides_alone_R99() {
        file(RegionLevel.CITY);
        assertThat(ENGINE.waitsAt(request)).containsExactly(CITY_ADMINISTRATOR);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.story.of(request)).endsWith("completed CITY_ADMINISTRATOR", "approved");
    }

    @Test
    void a_province_decides_alone_R100() {
        file(RegionLevel.PROVINCE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(PROVINCE_ADMINISTRATOR);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.story.of(request)).endsWith("completed PROVINCE_ADMINISTRATOR", "approved");
    }

    @Test
    void a_county_that_rejects_ends_it_and_the_city_sees_nothing_C13_X19() {
        file(RegionLevel.COUNTY);
        ENGINE.decide(request, REJECT);
        assertThat(ENGINE.story.of(request))
                .containsExactly("opened COUNTY_ADMINISTRATOR", "completed COUNTY_ADMINISTRATOR", "rejected");
        assertThat(passed()).contains("EndEvent_Rejected").doesNotContain("Task_CityReview", "Task_ApplyStatusChange");
    }

    @ParameterizedTest
    @EnumSource(
            value = RegionLevel.class,
            names = {"CITY", "PROVINCE"})
    void the_one_step_rejects_R97(RegionLevel level) {
        file(level);
        ENGINE.decide(request, REJECT);
        assertThat(ENGINE.story.of(request)).endsWith("rejected");
        assertThat(passed()).contains("EndEvent_Rejected").doesNotContain("Task_ApplyStatusChange");
    }

    @Test
    void the_final_review_rejects_after_the_first_has_approved_R97() {
        file(RegionLevel.COUNTY);
        ENGINE.decide(request, APPROVE);
        ENGINE.decide(request, REJECT);
        assertThat(ENGINE.story.of(request)).endsWith("completed CITY_ADMINISTRATOR", "rejected");
    }

    @ParameterizedTest
    @EnumSource(RegionLevel.class)
    void sent_back_to_the_applicant_it_comes_again_to_the_first_of_its_route_and_no_table_is_asked(RegionLevel level) {
        file(level);
        var first = ENGINE.task(request).node();
        ENGINE.sendBack(request, APPLICANT);
        assertThat(ENGINE.waitsAt(request)).containsExactly(APPLICANT);
        ENGINE.bean(Levels.class).set(request, level == RegionLevel.PROVINCE ? RegionLevel.CITY : RegionLevel.PROVINCE);
        ENGINE.resubmit(request);

        assertThat(ENGINE.waitsAt(request)).containsExactly(first);
        assertThat(passed()).containsOnlyOnce("Task_DecideRoute");
    }

    @Test
    void the_city_sends_back_to_the_county() {
        file(RegionLevel.COUNTY);
        ENGINE.decide(request, APPROVE);
        ENGINE.sendBack(request, COUNTY_ADMINISTRATOR);
        assertThat(ENGINE.waitsAt(request)).containsExactly(COUNTY_ADMINISTRATOR);
    }

    @Test
    void an_applicant_may_withdraw_what_was_sent_back() {
        file(RegionLevel.CITY);
        ENGINE.sendBack(request, APPLICANT);
        ENGINE.withdraw(request);
        assertThat(ENGINE.story.of(request)).endsWith("cancelled APPLICANT");
        assertThat(ENGINE.openTasks(request)).isEmpty();
    }

    @Test
    void what_lies_with_the_applicant_is_reminded_and_escalates() {
        file(RegionLevel.CITY);
        ENGINE.sendBack(request, APPLICANT);
        ENGINE.afterMonday(Duration.ofDays(2));
        ENGINE.afterMonday(Duration.ofDays(5));
        assertThat(ENGINE.story.of(request)).endsWith("reminded APPLICANT", "escalated APPLICANT");
    }

    @ParameterizedTest
    @EnumSource(RegionLevel.class)
    void a_withdrawal_takes_the_first_task_away_and_decides_nothing(RegionLevel level) {
        file(level);
        ENGINE.withdraw(request);
        assertThat(ENGINE.story.of(request)).hasSize(2).last().asString().startsWith("cancelled");
        assertThat(ENGINE.openTasks(request)).isEmpty();
    }

    @Test
    void a_request_that_has_ended_cannot_be_withdrawn() {
        file(RegionLevel.CITY);
        ENGINE.decide(request, REJECT);
        assertThatThrownBy(() -> ENGINE.withdraw(request)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource(RegionLevel.class)
    void an_overdue_task_is_reminded_then_escalates_and_nothing_is_decided_by_a_timer(RegionLevel level) {
        file(level);
        var node = ENGINE.task(request).node();
        ENGINE.afterMonday(Duration.ofDays(2).minusMinutes(1));
        assertThat(ENGINE.story.of(request)).endsWith("opened " + node);
        ENGINE.afterMonday(Duration.ofDays(2));
        assertThat(ENGINE.story.of(request)).endsWith("opened " + node, "reminded " + node);
        ENGINE.afterMonday(Duration.ofDays(5));
        assertThat(ENGINE.story.of(request)).endsWith("reminded " + node, "escalated " + node);
        ENGINE.afterMonday(Duration.ofDays(60));
        assertThat(ENGINE.waitsAt(request)).containsExactly(node);
    }

    @Test
    void the_second_task_has_timers_of_its_own() {
        file(RegionLevel.COUNTY);
        ENGINE.clock.stopAt(Engine.MONDAY.plus(Duration.ofDays(1)));
        ENGINE.decide(request, APPROVE);
        ENGINE.afterMonday(Duration.ofDays(3).minusMinutes(1));
        assertThat(ENGINE.story.of(request)).endsWith("opened CITY_ADMINISTRATOR");
        ENGINE.afterMonday(Duration.ofDays(3));
        assertThat(ENGINE.story.of(request)).endsWith("reminded CITY_ADMINISTRATOR");
    }

    @Test
    void the_level_is_frozen_at_the_start_C11() {
        file(RegionLevel.COUNTY);
        ENGINE.bean(Levels.class).set(request, RegionLevel.PROVINCE);
        ENGINE.decide(request, APPROVE);
        assertThat(ENGINE.waitsAt(request)).containsExactly(CITY_ADMINISTRATOR);
    }

    @Test
    void the_engine_keeps_which_version_of_the_table_was_asked() {
        file(RegionLevel.CITY);
        var asked = ENGINE.process
                .getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(ApprovalRouteTable.ID)
                .processInstanceId(instance())
                .includeInputs()
                .includeOutputs()
                .singleResult();
        assertThat(asked.getInputs())
                .singleElement()
                .satisfies(input -> assertThat(input.getValue()).isEqualTo("CITY"));
        assertThat(asked.getOutputs())
                .singleElement()
                .satisfies(output -> assertThat(output.getRuleId()).isEqualTo("Rule_City"));
    }

    private void file(RegionLevel level) {
        ENGINE.bean(Levels.class).set(request, level);
        ENGINE.file(RequestKind.PROJECT_STATUS_CHANGE, request);
    }

    private String instance() {
        return ENGINE.process
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(request.toString())
                .singleResult()
                .getId();
    }

    private List<String> passed() {
        return ENGINE
                .process
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance())
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, 100)
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
