package dev.rollcall.domain.approval;

import java.time.LocalDate;
import java.util.List;

/** Port: who holds the posts of a node on a project. */
public interface PostHolders {

    List<Holder> of(long projectId, ApprovalNode node);

    /** Who held them on that day (Asia/Shanghai); of administrators of a region only today's are known. */
    List<Holder> on(long projectId, ApprovalNode node, LocalDate day);

    /**
     * @param post name of the {@link dev.rollcall.domain.project.Post}
     * @param inPlaceOf name of the holder the person stands in for; null for the holder
     */
    record Holder(
            long personId,
            String name,
            String post,
            String unitName,
            @org.jspecify.annotations.Nullable String inPlaceOf) {

        /** Who holds the post. */
        public Holder(long personId, String name, String post, String unitName) {
            this(personId, name, post, unitName, null);
        }
    }
}
