package dev.rollcall.processes.attendance;

import static dev.rollcall.domain.approval.ApprovalNode.APPLICANT;
import static dev.rollcall.domain.approval.ApprovalNode.CHIEF_SUPERVISOR;
import static dev.rollcall.domain.approval.ApprovalNode.LABOUR_OFFICER;
import static dev.rollcall.domain.approval.ApprovalNode.PROJECT_MANAGER;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.CURRENT;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PASSED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PLANNED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.REJECTED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.RETURNED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.SKIPPED;
import static dev.rollcall.domain.approval.RequestKind.ATTENDANCE_BACKFILL;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.ProcessPictures;
import dev.rollcall.domain.approval.ProcessPictures.Mark;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.StepState;
import dev.rollcall.domain.approval.TaskState;
import dev.rollcall.processes.fixture.Engine;
import dev.rollcall.processes.fixture.Routes;
import dev.rollcall.processes.fixture.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BackfillPictureTest {
    private static final Engine ENGINE = Engine.start("picture");
    private static final Instant FILED = Engine.MONDAY;

    private final UUID request = UUID.randomUUID();

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void a_request_at_its_second_node_shows_passed_current_and_planned() {
        route(
                step(LABOUR_OFFICER, StepState.APPROVED, 0, 2),
                step(PROJECT_MANAGER, StepState.ACTIVE, 2, null),
                step(CHIEF_SUPERVISOR, StepState.PLANNED, null, null));

        var marks = marks();
        assertThat(marks)
                .containsEntry("StartEvent_Submitted", PASSED)
                .containsEntry("Task_LabourOfficerReview", PASSED)
                .containsEntry("Flow_LabourOfficerApproved_Yes", PASSED)
                .containsEntry("Task_ProjectManagerReview", CURRENT)
                .containsEntry("Flow_ProjectManagerReviewed", PLANNED)
                .containsEntry("Flow_SupervisionPresent_Yes", PLANNED)
                .containsEntry("Task_ChiefSupervisorReview", PLANNED)
                .containsEntry("EndEvent_Approved", PLANNED)
                .doesNotContainKeys("Task_RecordRejection", "Flow_SupervisionPresent_No", "EndEvent_Withdrawn");
        assertThat(mark("Task_ProjectManagerReview").node()).isEqualTo(PROJECT_MANAGER);
        assertThat(mark("Task_ProjectManagerReview").at()).isEqualTo(after(2));
        assertThat(mark("Task_ChiefSupervisorReview").at()).isNull();
    }

    @Test
    void an_approved_request_has_travelled_the_whole_main_line() {
        route(
                step(LABOUR_OFFICER, StepState.APPROVED, 0, 2),
                step(PROJECT_MANAGER, StepState.APPROVED, 2, 3),
                step(CHIEF_SUPERVISOR, StepState.APPROVED, 3, 5));

        assertThat(marks())
                .hasSize(21)
                .allSatisfy((element, state) -> assertThat(state).as(element).isEqualTo(PASSED));
        assertThat(mark("EndEvent_Approved").at()).isEqualTo(after(5));
    }

    @Test
    void a_skipped_third_node_is_marked_and_passed_by_R44() {
        route(
                step(LABOUR_OFFICER, StepState.APPROVED, 0, 2),
                step(PROJECT_MANAGER, StepState.APPROVED, 2, 3),
                step(CHIEF_SUPERVISOR, StepState.SKIPPED, null, 3));

        assertThat(marks())
                .containsEntry("Task_ChiefSupervisorReview", SKIPPED)
                .containsEntry("Flow_SupervisionPresent_No", PASSED)
                .containsEntry("EndEvent_Approved", PASSED)
                .doesNotContainKeys("Flow_SupervisionPresent_Yes", "Gateway_ChiefSupervisorApproved");
    }

    @Test
    void a_plan_without_a_third_node_leads_past_it() {
        route(step(LABOUR_OFFICER, StepState.ACTIVE, 0, null), step(PROJECT_MANAGER, StepState.PLANNED, null, null));

        assertThat(marks())
                .containsEntry("Flow_SupervisionPresent_No", PLANNED)
                .containsEntry("EndEvent_Approved", PLANNED)
                .doesNotContainKeys("Task_ChiefSupervisorReview");
    }

    @Test
    void what_came_back_to_the_applicant_shows_the_way_it_came_and_who_sent_it() {
        route(
                step(LABOUR_OFFICER, StepState.SUPERSEDED, 0, 2),
                returned(PROJECT_MANAGER, APPLICANT, 2, 3),
                step(APPLICANT, StepState.ACTIVE, 3, null),
                step(LABOUR_OFFICER, StepState.PLANNED, null, null),
                step(PROJECT_MANAGER, StepState.PLANNED, null, null),
                step(CHIEF_SUPERVISOR, StepState.PLANNED, null, null));

        assertThat(marks())
                .containsEntry("Task_ApplicantRevision", CURRENT)
                .containsEntry("Task_ProjectManagerReview", RETURNED)
                .containsEntry("Task_LabourOfficerReview", PLANNED)
                .containsEntry("Flow_Submitted", PASSED)
                .containsEntry("Flow_LabourOfficerApproved_Yes", PASSED)
                .containsEntry("Flow_ProjectManagerApproved_No", PASSED)
                .containsEntry("Flow_Disapproved_Applicant", PASSED)
                .containsEntry("EndEvent_Approved", PLANNED)
                .doesNotContainKeys("Flow_Resubmitted", "Task_RecordRejection");
    }

    @Test
    void what_was_filed_again_and_approved_has_been_everywhere() {
        route(
                returned(LABOUR_OFFICER, APPLICANT, 0, 1),
                step(APPLICANT, StepState.RESUBMITTED, 1, 2),
                step(LABOUR_OFFICER, StepState.APPROVED, 2, 3),
                step(PROJECT_MANAGER, StepState.SUPERSEDED, 3, 4),
                returned(CHIEF_SUPERVISOR, PROJECT_MANAGER, 4, 5),
                step(PROJECT_MANAGER, StepState.APPROVED, 5, 6),
                step(CHIEF_SUPERVISOR, StepState.APPROVED, 6, 7));

        assertThat(marks())
                .containsEntry("Flow_Resubmitted", PASSED)
                .containsEntry("Flow_Disapproved_ProjectManager", PASSED)
                .containsEntry("Task_ApplicantRevision", PASSED)
                .containsEntry("Task_ChiefSupervisorReview", PASSED)
                .containsEntry("EndEvent_Approved", PASSED);
    }

    @Test
    void what_was_sent_back_and_withdrawn_ends_at_the_applicant() {
        route(
                returned(LABOUR_OFFICER, APPLICANT, 0, 1),
                step(APPLICANT, StepState.CANCELLED, 1, 2),
                step(LABOUR_OFFICER, StepState.CANCELLED, null, 2));

        assertThat(marks())
                .containsEntry("EndEvent_RevisionWithdrawn", PASSED)
                .containsEntry("Task_LabourOfficerReview", RETURNED)
                .doesNotContainKeys("EndEvent_Withdrawn", "EndEvent_Approved");
    }

    private RequestStep returned(ApprovalNode from, ApprovalNode to, int began, int ended) {
        return new RequestStep(request, 1, from, StepState.RETURNED, "t", to.name(), after(began), after(ended));
    }

    @Test
    void a_rejection_leads_down_and_nothing_behind_it_is_marked_R47() {
        route(
                step(LABOUR_OFFICER, StepState.REJECTED, 0, 1),
                step(PROJECT_MANAGER, StepState.CANCELLED, null, 1),
                step(CHIEF_SUPERVISOR, StepState.CANCELLED, null, 1));

        assertThat(marks())
                .containsOnly(
                        Map.entry("StartEvent_Submitted", PASSED),
                        Map.entry("Flow_Submitted", PASSED),
                        Map.entry("Task_LabourOfficerReview", REJECTED),
                        Map.entry("Flow_LabourOfficerReviewed", PASSED),
                        Map.entry("Gateway_LabourOfficerApproved", PASSED),
                        Map.entry("Flow_LabourOfficerApproved_No", PASSED),
                        Map.entry("Gateway_Disapproved", PASSED),
                        Map.entry("Flow_Disapproved_Rejected", PASSED),
                        Map.entry("Task_RecordRejection", PASSED),
                        Map.entry("Flow_RejectionRecorded", PASSED),
                        Map.entry("EndEvent_Rejected", REJECTED));
    }

    @Test
    void a_withdrawal_leaves_through_the_tasks_edge() {
        route(
                step(LABOUR_OFFICER, StepState.CANCELLED, 0, 1),
                step(PROJECT_MANAGER, StepState.CANCELLED, null, 1),
                step(CHIEF_SUPERVISOR, StepState.CANCELLED, null, 1));

        assertThat(marks())
                .containsEntry("BoundaryEvent_Withdrawn", PASSED)
                .containsEntry("Flow_Withdrawn", PASSED)
                .containsEntry("EndEvent_Withdrawn", PASSED)
                .doesNotContainKeys("Gateway_LabourOfficerApproved", "EndEvent_Approved");
    }

    @Test
    void an_escalation_is_drawn_beside_the_task_that_goes_on_waiting() {
        route(
                step(LABOUR_OFFICER, StepState.ACTIVE, 0, null),
                step(PROJECT_MANAGER, StepState.PLANNED, null, null),
                step(CHIEF_SUPERVISOR, StepState.PLANNED, null, null));
        ENGINE.bean(Rows.class).set(request, escalated(LABOUR_OFFICER, after(72)));

        assertThat(marks())
                .containsEntry("Task_LabourOfficerReview", CURRENT)
                .containsEntry("BoundaryEvent_LabourOfficerReviewOverdue", PASSED)
                .containsEntry("Flow_LabourOfficerReviewOverdue", PASSED)
                .containsEntry("Task_EscalateLabourOfficerReview", PASSED)
                .containsEntry("EndEvent_LabourOfficerReviewEscalated", PASSED);
        assertThat(mark("EndEvent_LabourOfficerReviewEscalated").at()).isEqualTo(after(72));
    }

    @Test
    void every_marked_element_is_in_the_model_that_comes_with_the_marks() {
        route(
                step(LABOUR_OFFICER, StepState.APPROVED, 0, 2),
                step(PROJECT_MANAGER, StepState.APPROVED, 2, 3),
                step(CHIEF_SUPERVISOR, StepState.ACTIVE, 3, null));
        ENGINE.bean(Rows.class).set(request, escalated(CHIEF_SUPERVISOR, after(75)));

        assertThat(picture().marks())
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(picture().xml()).contains("id=\"" + mark.elementId() + "\""));
    }

    private void route(RequestStep... steps) {
        ENGINE.bean(Routes.class).set(request, steps);
    }

    private ProcessPictures.Picture picture() {
        return ENGINE.bean(ProcessPictures.class).of(ATTENDANCE_BACKFILL, request);
    }

    private Map<String, MarkState> marks() {
        return picture().marks().stream().collect(toMap(Mark::elementId, Mark::state));
    }

    private Mark mark(String elementId) {
        return picture().marks().stream()
                .filter(each -> each.elementId().equals(elementId))
                .findFirst()
                .orElseThrow();
    }

    private RequestStep step(ApprovalNode node, StepState state, @Nullable Integer from, @Nullable Integer to) {
        return new RequestStep(
                request,
                List.of(ApprovalNode.values()).indexOf(node) + 1,
                node,
                state,
                null,
                null,
                from == null ? null : after(from),
                to == null ? null : after(to));
    }

    private InboxTask escalated(ApprovalNode node, Instant at) {
        return new InboxTask(
                "task",
                ATTENDANCE_BACKFILL,
                request,
                "BF-1",
                1,
                node,
                "title",
                "subtitle",
                null,
                null,
                TaskState.OPEN,
                null,
                false,
                FILED,
                at,
                null,
                at,
                null,
                1);
    }

    private static Instant after(int hours) {
        return FILED.plus(Duration.ofHours(hours));
    }
}
