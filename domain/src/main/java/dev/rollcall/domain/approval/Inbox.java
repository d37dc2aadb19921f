package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: the inbox table, written in the engine's transaction and read by every list. */
public interface Inbox {

    void add(InboxTask task);

    /** Locks the row until the transaction ends, so that of two decisions one waits and then reads the other. */
    Optional<InboxTask> lock(String taskId);

    Optional<InboxTask> find(String taskId);

    List<InboxTask> ofRequest(java.util.UUID requestId);

    void close(String taskId, TaskState state, Instant at);

    /** @param personId null gives the task back to the group */
    void assign(String taskId, @org.jspecify.annotations.Nullable Long personId, Instant at);

    void remind(String taskId, Instant at);

    void escalate(String taskId, Instant at);

    Page<InboxItem> page(InboxQuery query, Reader reader);

    InboxCounts counts(Reader reader);

    /**
     * Every open row that its group can see, by task id; for the comparison with the engine, not for lists. A row filed
     * under another group is as good as missing.
     */
    List<InboxTask> allOpen();

    /** Opens the row with these values, whatever it said before; claim and marks of a row that is there stay. */
    void correct(InboxTask task);

    /**
     * Whose inbox.
     *
     * @param groupKeys groups whose shared tasks are shown; tasks about the person, of the person's own making, or
     *     on a request the person has decided before are left out by the query itself
     * @param escalated true for platform operations, who also see unassigned and escalated tasks
     */
    record Reader(long accountId, long personId, Set<String> groupKeys, boolean escalated, Instant now) {

        public Reader {
            groupKeys = Set.copyOf(groupKeys);
        }
    }
}
