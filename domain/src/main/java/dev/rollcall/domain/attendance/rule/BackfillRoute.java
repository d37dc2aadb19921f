package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is asked about a back-fill, in which order (D-6, R43, R44). The third node is skipped for want of a supervision
 * unit only: a unit with nobody in the post is asked all the same, the task stays unassigned and escalates (C10).
 */
public final class BackfillRoute {
    /** Why the third node is skipped. */
    public static final String NO_SUPERVISION_UNIT = "NO_SUPERVISION_UNIT";

    /** Every level there can be, in order. */
    public static final List<ApprovalNode> NODES =
            List.of(ApprovalNode.LABOUR_OFFICER, ApprovalNode.PROJECT_MANAGER, ApprovalNode.CHIEF_SUPERVISOR);

    private BackfillRoute() {}

    /**
     * The route as it stands with these units; a forecast until the second node has approved (C10).
     *
     * @param active types of the units active on the project now
     */
    public static List<RouteStep> plan(Collection<ParticipantType> active) {
        return List.of(
                new RouteStep(ApprovalNode.LABOUR_OFFICER, null),
                new RouteStep(ApprovalNode.PROJECT_MANAGER, null),
                new RouteStep(
                        ApprovalNode.CHIEF_SUPERVISOR,
                        active.contains(ParticipantType.SUPERVISION) ? null : NO_SUPERVISION_UNIT));
    }

    /** The node asked after {@code node} has approved; empty when the back-fill is to be applied. */
    public static Optional<ApprovalNode> after(ApprovalNode node, Collection<ParticipantType> active) {
        return plan(active).stream()
                .filter(step -> step.node().ordinal() > node.ordinal() && !step.isSkipped())
                .map(RouteStep::node)
                .findFirst();
    }

    /** The unit whose people decide at the node. */
    public static ParticipantType unit(ApprovalNode node) {
        return switch (node) {
            case LABOUR_OFFICER, PROJECT_MANAGER -> ParticipantType.GENERAL_CONTRACTOR;
            case CHIEF_SUPERVISOR -> ParticipantType.SUPERVISION;
            default -> throw foreign(node);
        };
    }

    /** The posts of that unit whose holders may decide; the first to act does (C9). */
    public static Set<Post> posts(ApprovalNode node) {
        return switch (node) {
            case LABOUR_OFFICER -> Set.of(Post.LABOUR_OFFICER);
            case PROJECT_MANAGER -> Set.of(Post.PROJECT_MANAGER);
            case CHIEF_SUPERVISOR -> Set.of(Post.CHIEF_SUPERVISOR, Post.DEPUTY_CHIEF, Post.CHIEF_REP);
            default -> throw foreign(node);
        };
    }

    /** Whether holding {@code post} in a unit of type {@code unit} makes a person a candidate. */
    public static boolean mayDecide(ApprovalNode node, ParticipantType unit, Post post) {
        return unit == unit(node) && posts(node).contains(post);
    }

    private static IllegalArgumentException foreign(ApprovalNode node) {
        return new IllegalArgumentException(node + " takes no part in a back-fill");
    }
}
