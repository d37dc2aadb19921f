package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: why tasks are where they are; rows are only ever added. */
public interface TaskReasons {

    /** @param accountId who moved it; null for an opening */
    void add(
            InboxTask task,
            TaskReason.Cause cause,
            TaskRule rule,
            List<PostHolders.Holder> persons,
            @Nullable Long accountId,
            String words,
            Instant at);

    /** In the order they were made. */
    List<TaskReason> ofTask(String taskId);

    /** In the order they were made. */
    List<TaskReason> ofRequest(UUID requestId);

    /** Open tasks of a group, to which a substitute has just come. */
    List<InboxTask> open(String groupKey);
}
