package dev.rollcall.domain.approval;

import java.util.List;

/** Port: who holds the posts of a node on a project today. */
public interface PostHolders {

    List<Holder> of(long projectId, ApprovalNode node);

    /** @param post code T-4 */
    record Holder(long personId, String name, String post, String unitName) {}
}
