package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rollcall.PersistenceTest;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.RequestSteps;
import dev.rollcall.domain.approval.StepState;
import dev.rollcall.domain.attendance.rule.BackfillRoute;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PersistenceTest
@Transactional
class JdbcRequestStepsTest {
    private static final Instant NOON = Instant.parse("2026-11-10T04:00:00.5Z");

    @Autowired
    private RequestSteps steps;

    private final UUID request = UUID.randomUUID();

    @Test
    void a_route_is_planned_in_order_and_walked_step_by_step() {
        steps.plan(request, BackfillRoute.NODES);
        steps.begin(request, ApprovalNode.LABOUR_OFFICER, "t1", NOON);
        steps.end(request, ApprovalNode.LABOUR_OFFICER, StepState.APPROVED, null, NOON.plusSeconds(9));

        assertThat(steps.of(request)).extracting(RequestStep::position).containsExactly(1, 2, 3);
        assertThat(steps.of(request))
                .extracting(RequestStep::state)
                .containsExactly(StepState.APPROVED, StepState.PLANNED, StepState.PLANNED);
        var first = steps.of(request).get(0);
        assertThat(first.taskId()).isEqualTo("t1");
        assertThat(first.startedAt()).isEqualTo(NOON);
        assertThat(first.endedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void a_skip_carries_its_reason() { // R44, answers 12
        steps.plan(request, List.of(ApprovalNode.CHIEF_SUPERVISOR));
        steps.end(request, ApprovalNode.CHIEF_SUPERVISOR, StepState.SKIPPED, "NO_SUPERVISION_UNIT", NOON);

        assertThat(steps.of(request)).singleElement().satisfies(step -> {
            assertThat(step.state()).isEqualTo(StepState.SKIPPED);
            assertThat(step.reason()).isEqualTo("NO_SUPERVISION_UNIT");
        });
    }

    @Test
    void a_node_nobody_foresaw_joins_the_route_where_it_is_reached() { // C10
        steps.plan(request, List.of(ApprovalNode.LABOUR_OFFICER));
        steps.begin(request, ApprovalNode.CHIEF_SUPERVISOR, "t3", NOON);

        assertThat(steps.of(request))
                .extracting(RequestStep::node)
                .containsExactly(ApprovalNode.LABOUR_OFFICER, ApprovalNode.CHIEF_SUPERVISOR);
    }

    @Test
    void a_return_takes_approvals_back_and_plans_anew_behind_them() { // answers 12
        steps.plan(request, BackfillRoute.NODES);
        steps.begin(request, ApprovalNode.LABOUR_OFFICER, "t1", NOON);
        steps.end(request, ApprovalNode.LABOUR_OFFICER, StepState.APPROVED, null, NOON);
        steps.begin(request, ApprovalNode.PROJECT_MANAGER, "t2", NOON);
        steps.sendBack(
                request,
                ApprovalNode.PROJECT_MANAGER,
                BackfillRoute.NODES,
                List.of(ApprovalNode.APPLICANT, ApprovalNode.LABOUR_OFFICER),
                NOON);
        steps.begin(request, ApprovalNode.APPLICANT, "t3", NOON);

        assertThat(steps.of(request))
                .extracting(RequestStep::state)
                .containsExactly(StepState.SUPERSEDED, StepState.RETURNED, StepState.ACTIVE, StepState.PLANNED);
        assertThat(steps.of(request).get(1).reason()).isEqualTo("APPLICANT");
    }

    @Test
    void a_node_of_an_earlier_round_that_nobody_foresaw_again_joins_the_new_one_once() { // C10
        steps.plan(request, List.of(ApprovalNode.LABOUR_OFFICER));
        steps.begin(request, ApprovalNode.CHIEF_SUPERVISOR, "t1", NOON);
        steps.sendBack(
                request,
                ApprovalNode.CHIEF_SUPERVISOR,
                BackfillRoute.NODES,
                List.of(ApprovalNode.PROJECT_MANAGER),
                NOON);
        steps.begin(request, ApprovalNode.PROJECT_MANAGER, "t2", NOON);
        steps.begin(request, ApprovalNode.CHIEF_SUPERVISOR, "t3", NOON);
        steps.end(request, ApprovalNode.CHIEF_SUPERVISOR, StepState.APPROVED, null, NOON);

        assertThat(steps.of(request))
                .extracting(RequestStep::node, RequestStep::state)
                .containsExactly(
                        tuple(ApprovalNode.CHIEF_SUPERVISOR, StepState.RETURNED),
                        tuple(ApprovalNode.PROJECT_MANAGER, StepState.ACTIVE),
                        tuple(ApprovalNode.CHIEF_SUPERVISOR, StepState.APPROVED));
    }

    @Test
    void cancelling_the_rest_leaves_what_has_ended() {
        steps.plan(request, BackfillRoute.NODES);
        steps.begin(request, ApprovalNode.LABOUR_OFFICER, "t1", NOON);
        steps.end(request, ApprovalNode.LABOUR_OFFICER, StepState.REJECTED, null, NOON);
        steps.cancelRest(request, NOON);

        assertThat(steps.of(request))
                .extracting(RequestStep::state)
                .containsExactly(StepState.REJECTED, StepState.CANCELLED, StepState.CANCELLED);
    }

    @Test
    void an_ended_step_is_not_changed_again() {
        steps.plan(request, List.of(ApprovalNode.LABOUR_OFFICER));
        steps.begin(request, ApprovalNode.LABOUR_OFFICER, "t1", NOON);
        steps.end(request, ApprovalNode.LABOUR_OFFICER, StepState.APPROVED, null, NOON);
        steps.end(request, ApprovalNode.LABOUR_OFFICER, StepState.REJECTED, null, NOON.plusSeconds(1));

        assertThat(steps.of(request)).extracting(RequestStep::state).containsExactly(StepState.APPROVED);
    }
}
