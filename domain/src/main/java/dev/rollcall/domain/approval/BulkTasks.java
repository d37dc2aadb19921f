package dev.rollcall.domain.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: open tasks of an inbox by kind and node, to be decided together. */
public interface BulkTasks {

    /** Kinds and nodes that have open tasks for this reader, the fullest first. */
    List<Group> groups(Inbox.Reader reader, @Nullable Long projectId, boolean overdueOnly);

    /** Ids, the earliest due first. */
    List<String> open(Inbox.Reader reader, Choice choice, int most);

    /** How many open tasks a kind has at a node. */
    record Group(RequestKind kind, ApprovalNode node, long tasks) {}

    /**
     * What to decide together.
     *
     * @param projectId null for every project within reach
     */
    record Choice(
            RequestKind kind, ApprovalNode node, @Nullable Long projectId, boolean overdueOnly) {}
}
