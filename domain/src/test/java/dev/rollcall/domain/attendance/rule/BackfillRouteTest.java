package dev.rollcall.domain.attendance.rule;

import static dev.rollcall.domain.approval.ApprovalNode.CHIEF_SUPERVISOR;
import static dev.rollcall.domain.approval.ApprovalNode.LABOUR_OFFICER;
import static dev.rollcall.domain.approval.ApprovalNode.PROJECT_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackfillRouteTest {
    private static final Set<ParticipantType> SUPERVISED =
            EnumSet.of(ParticipantType.GENERAL_CONTRACTOR, ParticipantType.SUPERVISION);
    private static final Set<ParticipantType> UNSUPERVISED =
            EnumSet.complementOf(EnumSet.of(ParticipantType.SUPERVISION));

    @Test
    void with_a_supervision_unit_three_nodes_are_asked_in_a_fixed_order_R43_X12() {
        assertThat(BackfillRoute.plan(SUPERVISED))
                .containsExactly(
                        new RouteStep(LABOUR_OFFICER, null),
                        new RouteStep(PROJECT_MANAGER, null),
                        new RouteStep(CHIEF_SUPERVISOR, null));
    }

    @Test
    void without_one_the_third_node_is_skipped_and_says_why_R44_D6_X12() {
        var steps = BackfillRoute.plan(UNSUPERVISED);
        assertThat(steps)
                .containsExactly(
                        new RouteStep(LABOUR_OFFICER, null),
                        new RouteStep(PROJECT_MANAGER, null),
                        new RouteStep(CHIEF_SUPERVISOR, "NO_SUPERVISION_UNIT"));
        assertThat(steps.stream().filter(RouteStep::isSkipped)).hasSize(1);
    }

    @Test
    void every_approval_leads_to_the_next_node_and_the_last_to_the_end_R43_R44() {
        assertThat(BackfillRoute.after(LABOUR_OFFICER, SUPERVISED)).contains(PROJECT_MANAGER);
        assertThat(BackfillRoute.after(PROJECT_MANAGER, SUPERVISED)).contains(CHIEF_SUPERVISOR);
        assertThat(BackfillRoute.after(CHIEF_SUPERVISOR, SUPERVISED)).isEmpty();
        assertThat(BackfillRoute.after(LABOUR_OFFICER, UNSUPERVISED)).contains(PROJECT_MANAGER);
        assertThat(BackfillRoute.after(PROJECT_MANAGER, UNSUPERVISED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LABOUR_OFFICER, 009, 1022", "PROJECT_MANAGER, 009, 1009", "CHIEF_SUPERVISOR, 007, 1001 1002 1024"})
    void only_these_posts_of_that_unit_decide_C9_D6(ApprovalNode node, String unit, String posts) {
        for (var type : ParticipantType.values()) {
            for (var post : Post.values()) {
                var expected = type.nationalCode().equals(unit)
                        && List.of(posts.split(" ")).contains(post.nationalCode());
                assertThat(BackfillRoute.mayDecide(node, type, post))
                        .as("%s of %s at %s", post, type, node)
                        .isEqualTo(expected);
            }
        }
        assertThat(BackfillRoute.unit(node).nationalCode()).isEqualTo(unit);
        assertThat(BackfillRoute.posts(node).stream().map(Post::nationalCode))
                .containsExactlyInAnyOrder(posts.split(" "));
    }

    @Test
    void the_route_has_every_level_of_the_back_fill() {
        assertThat(BackfillRoute.plan(SUPERVISED).stream().map(RouteStep::node))
                .containsExactlyElementsOf(BackfillRoute.NODES);
    }
}
