package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.ApprovalNode;
import java.util.List;

/** Who decides on an unbinding, in order (1.5): the answers the decision table can give. */
public enum UnbindRoute {
    MANAGER_OPERATIONS(ApprovalNode.PROJECT_MANAGER, ApprovalNode.PLATFORM_OPERATIONS),
    /** The owner confirms first, as some regions ask (L26). */
    MANAGER_OWNER_OPERATIONS(
            ApprovalNode.PROJECT_MANAGER, ApprovalNode.OWNER_REPRESENTATIVE, ApprovalNode.PLATFORM_OPERATIONS);

    /** Stable word of the skipped step where the policy asks for no confirmation. */
    public static final String NO_OWNER_CONFIRMATION = "NO_OWNER_CONFIRMATION";

    private final List<ApprovalNode> nodes;

    UnbindRoute(ApprovalNode... nodes) {
        this.nodes = List.of(nodes);
    }

    public List<ApprovalNode> nodes() {
        return nodes;
    }

    public boolean ownerConfirms() {
        return nodes.contains(ApprovalNode.OWNER_REPRESENTATIVE);
    }
}
