package dev.rollcall.domain.approval;

import java.util.List;

/** Port: who holds the posts of a node on a project today. */
public interface PostHolders {

    List<Holder> of(long projectId, ApprovalNode node);

    /** @param post name of the {@link dev.rollcall.domain.project.Post} */
    record Holder(long personId, String name, String post, String unitName) {}
}
