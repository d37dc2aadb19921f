package dev.rollcall.processes.project;

import static dev.rollcall.domain.approval.ApprovalNode.CITY_ADMINISTRATOR;
import static dev.rollcall.domain.approval.ApprovalNode.COUNTY_ADMINISTRATOR;
import static dev.rollcall.domain.approval.ApprovalNode.PROVINCE_ADMINISTRATOR;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.CURRENT;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PASSED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PLANNED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ProcessPictures;
import dev.rollcall.domain.approval.ProcessPictures.Mark;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.StepState;
import dev.rollcall.processes.fixture.Engine;
import dev.rollcall.processes.fixture.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StatusChangePictureTest {
    private static final Engine ENGINE = Engine.start("status-picture");

    private final UUID request = UUID.randomUUID();

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void at_the_county_the_city_is_planned_and_the_province_is_no_part_of_it() {
        route(
                step(1, COUNTY_ADMINISTRATOR, StepState.ACTIVE, 0, null),
                step(2, CITY_ADMINISTRATOR, StepState.PLANNED, null, null));

        assertThat(marks())
                .containsEntry("Task_DecideRoute", PASSED)
                .containsEntry("Flow_ManagingLevel_County", PASSED)
                .containsEntry("Task_CountyReview", CURRENT)
                .containsEntry("Flow_CountyApproved_Yes", PLANNED)
                .containsEntry("Task_CityReview", PLANNED)
                .containsEntry("EndEvent_Approved", PLANNED)
                .doesNotContainKeys("Task_ProvinceReview", "Flow_ManagingLevel_City", "Task_RecordRejection");
    }

    @Test
    void one_step_leads_straight_from_the_question_for_the_level() {
        route(step(1, PROVINCE_ADMINISTRATOR, StepState.APPROVED, 0, 3));

        assertThat(marks())
                .containsEntry("Flow_ManagingLevel_Province", PASSED)
                .containsEntry("Task_ProvinceReview", PASSED)
                .containsEntry("Task_ApplyStatusChange", PASSED)
                .doesNotContainKeys("Task_CountyReview", "Task_CityReview");
    }

    @Test
    void a_county_that_rejects_leads_to_the_end_and_not_to_the_city_C13() {
        route(
                step(1, COUNTY_ADMINISTRATOR, StepState.REJECTED, 0, 2),
                step(2, CITY_ADMINISTRATOR, StepState.CANCELLED, null, 2));

        assertThat(marks())
                .containsEntry("Task_CountyReview", REJECTED)
                .containsEntry("Flow_CountyApproved_No", PASSED)
                .containsEntry("EndEvent_Rejected", REJECTED)
                .doesNotContainKeys("Task_CityReview", "Task_ApplyStatusChange");
    }

    @Test
    void a_withdrawal_leaves_through_the_edge_of_its_first_task() {
        route(step(1, CITY_ADMINISTRATOR, StepState.CANCELLED, 0, 1));

        assertThat(marks())
                .containsEntry("BoundaryEvent_CityWithdrawn", PASSED)
                .containsEntry("EndEvent_CityWithdrawn", PASSED)
                .doesNotContainKeys("Gateway_CityApproved", "BoundaryEvent_CountyWithdrawn");
    }

    private void route(RequestStep... steps) {
        ENGINE.bean(Routes.class).set(request, steps);
    }

    private RequestStep step(
            int position, ApprovalNode node, StepState state, @Nullable Integer from, @Nullable Integer to) {
        return new RequestStep(request, position, node, state, "task-" + position, null, at(from), at(to));
    }

    private static @Nullable Instant at(@Nullable Integer hours) {
        return hours == null ? null : Engine.MONDAY.plus(Duration.ofHours(hours));
    }

    private Map<String, MarkState> marks() {
        return ENGINE.bean(ProcessPictures.class).of(RequestKind.PROJECT_STATUS_CHANGE, request).marks().stream()
                .collect(Collectors.toMap(Mark::elementId, Mark::state));
    }
}
