package dev.rollcall.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a request's way was known at an earlier moment. */
class RequestTrailTest {
    private static final UUID REQUEST = new UUID(1, 1);
    private static final Instant FILED = Instant.parse("2026-11-18T02:00:00Z");
    private static final Instant APPROVED = Instant.parse("2026-11-18T05:00:00Z");
    private static final Instant READ = Instant.parse("2026-11-18T06:00:00Z");
    private static final Instant REJECTED = Instant.parse("2026-11-19T01:00:00Z");

    private final RequestTrail trail = new RequestTrail(
            List.of(
                    step(1, ApprovalNode.LABOUR_OFFICER, StepState.APPROVED, "t1", FILED, APPROVED),
                    step(2, ApprovalNode.PROJECT_MANAGER, StepState.REJECTED, "t2", APPROVED, REJECTED),
                    step(3, ApprovalNode.CHIEF_SUPERVISOR, StepState.CANCELLED, null, null, REJECTED)),
            List.of(decision("t1", Verdict.APPROVE, APPROVED), decision("t2", Verdict.REJECT, REJECTED)),
            List.of(),
            List.of(new TaskAction(
                    TaskAction.Kind.COPIED,
                    "t2",
                    REQUEST,
                    ApprovalNode.PROJECT_MANAGER,
                    1L,
                    "演示甲",
                    2L,
                    "演示乙",
                    READ,
                    "",
                    APPROVED.plusSeconds(60))));

    @Test
    void at_filing_the_first_station_waits_and_the_rest_is_planned() {
        var then = trail.until(FILED);

        assertThat(then.steps())
                .extracting(RequestStep::state)
                .containsExactly(StepState.ACTIVE, StepState.PLANNED, StepState.PLANNED);
        assertThat(then.steps().get(0).endedAt()).isNull();
        assertThat(then.decisions()).isEmpty();
        assertThat(then.actions()).isEmpty();
    }

    @Test
    void what_happened_at_the_very_moment_has_happened() {
        var then = trail.until(APPROVED);

        assertThat(then.steps())
                .extracting(RequestStep::state)
                .containsExactly(StepState.APPROVED, StepState.ACTIVE, StepState.PLANNED);
        assertThat(then.decisions()).extracting(Decision::taskId).containsExactly("t1");
    }

    @Test
    void a_copy_that_was_read_later_was_unread_then() {
        assertThat(trail.until(READ.minusSeconds(1)).actions())
                .singleElement()
                .extracting(TaskAction::readAt)
                .isNull();
        assertThat(trail.until(READ).actions())
                .singleElement()
                .extracting(TaskAction::readAt)
                .isEqualTo(READ);
    }

    @Test
    void at_its_end_it_is_as_it_is_now() {
        assertThat(trail.until(REJECTED)).isEqualTo(trail);
    }

    @Test
    void a_station_asked_a_second_time_was_planned_once() {
        var again = new RequestTrail(
                List.of(
                        step(1, ApprovalNode.LABOUR_OFFICER, StepState.APPROVED, "t1", FILED, APPROVED),
                        step(2, ApprovalNode.LABOUR_OFFICER, StepState.ACTIVE, "t3", REJECTED, null),
                        step(3, ApprovalNode.PROJECT_MANAGER, StepState.PLANNED, null, null, null)),
                List.of(),
                List.of(),
                List.of());

        assertThat(again.until(FILED).steps())
                .extracting(RequestStep::node)
                .containsExactly(ApprovalNode.LABOUR_OFFICER, ApprovalNode.PROJECT_MANAGER);
    }

    @Test
    void before_a_return_what_it_took_back_stood_and_the_applicant_was_not_asked() {
        var then = sentBack().until(REJECTED.minusSeconds(1));

        assertThat(then.steps())
                .extracting(RequestStep::node, RequestStep::state)
                .containsExactly(
                        tuple(ApprovalNode.LABOUR_OFFICER, StepState.APPROVED),
                        tuple(ApprovalNode.PROJECT_MANAGER, StepState.ACTIVE),
                        tuple(ApprovalNode.CHIEF_SUPERVISOR, StepState.PLANNED));
        assertThat(then.decisions()).singleElement().matches(Decision::stands);
    }

    @Test
    void after_a_return_what_it_took_back_does_not_count_and_everything_is_planned_again() {
        var then = sentBack().until(REJECTED);

        assertThat(then.steps())
                .extracting(RequestStep::node, RequestStep::state)
                .containsExactly(
                        tuple(ApprovalNode.LABOUR_OFFICER, StepState.SUPERSEDED),
                        tuple(ApprovalNode.PROJECT_MANAGER, StepState.RETURNED),
                        tuple(ApprovalNode.APPLICANT, StepState.ACTIVE),
                        tuple(ApprovalNode.LABOUR_OFFICER, StepState.PLANNED),
                        tuple(ApprovalNode.PROJECT_MANAGER, StepState.PLANNED),
                        tuple(ApprovalNode.CHIEF_SUPERVISOR, StepState.PLANNED));
        assertThat(then.decisions()).noneMatch(Decision::stands);
    }

    /** By the second station to the applicant, who filed it again; the first one has it now. */
    private static RequestTrail sentBack() {
        var again = REJECTED.plusSeconds(60);
        return new RequestTrail(
                List.of(
                        step(1, ApprovalNode.LABOUR_OFFICER, StepState.SUPERSEDED, "t1", FILED, APPROVED),
                        step(2, ApprovalNode.PROJECT_MANAGER, StepState.RETURNED, "t2", APPROVED, REJECTED),
                        step(3, ApprovalNode.APPLICANT, StepState.RESUBMITTED, "t3", REJECTED, again),
                        step(4, ApprovalNode.LABOUR_OFFICER, StepState.ACTIVE, "t4", again, null),
                        step(5, ApprovalNode.PROJECT_MANAGER, StepState.PLANNED, null, null, null),
                        step(6, ApprovalNode.CHIEF_SUPERVISOR, StepState.PLANNED, null, null, null)),
                List.of(decision("t1", Verdict.APPROVE, APPROVED, REJECTED), decision("t2", Verdict.RETURN, REJECTED)),
                List.of(),
                List.of());
    }

    private static RequestStep step(
            int position,
            ApprovalNode node,
            StepState state,
            @Nullable String task,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new RequestStep(REQUEST, position, node, state, task, null, from, to);
    }

    private static Decision decision(String task, Verdict verdict, Instant at) {
        return decision(task, verdict, at, null);
    }

    private static Decision decision(String task, Verdict verdict, Instant at, @Nullable Instant supersededAt) {
        return new Decision(
                task,
                new UUID(2, 2),
                REQUEST,
                ApprovalNode.LABOUR_OFFICER,
                verdict,
                "",
                1,
                1,
                "演示甲",
                "LABOUR_OFFICER",
                null,
                null,
                null,
                null,
                at,
                0,
                supersededAt);
    }
}
