package dev.rollcall.domain.approval;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Port: which tasks somebody sees, asked for many at once. */
public interface EvidenceTasks {

    /**
     * @param groups seen in the place of others, beside what the account's own reach covers
     * @return tasks within reach; what is unknown or not within reach is missing
     */
    List<Task> within(long accountId, Set<String> groups, Collection<String> taskIds);

    /** A task and its request. */
    record Task(String taskId, RequestKind kind, UUID requestId) {}
}
