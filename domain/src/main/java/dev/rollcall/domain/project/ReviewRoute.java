package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.ApprovalNode;
import java.util.List;

/** Who reviews a status change, in order (D-5, R98–R100): the answers the decision table can give. */
public enum ReviewRoute {
    COUNTY_THEN_CITY(ApprovalNode.COUNTY_ADMINISTRATOR, ApprovalNode.CITY_ADMINISTRATOR),
    CITY(ApprovalNode.CITY_ADMINISTRATOR),
    PROVINCE(ApprovalNode.PROVINCE_ADMINISTRATOR);

    private final List<ApprovalNode> nodes;

    ReviewRoute(ApprovalNode... nodes) {
        this.nodes = List.of(nodes);
    }

    public List<ApprovalNode> nodes() {
        return nodes;
    }
}
