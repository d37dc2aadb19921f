package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: the inbox table, written in the engine's transaction and read by every list. */
public interface Inbox {

    /** @param barred who may not decide it; they hold for as long as the task is open */
    void add(InboxTask task, Set<Long> barred);

    /** Locks the row until the transaction ends, so that of two decisions one waits and then reads the other. */
    Optional<InboxTask> lock(String taskId);

    Optional<InboxTask> find(String taskId);

    List<InboxTask> ofRequest(java.util.UUID requestId);

    void close(String taskId, TaskState state, Instant at);

    /** @param personId null gives the task back to the group */
    void assign(String taskId, @org.jspecify.annotations.Nullable Long personId, Instant at);

    /** Moves the term of an open task. */
    void due(String taskId, Instant dueAt);

    void remind(String taskId, Instant at);

    void escalate(String taskId, Instant at);

    Page<InboxItem> page(InboxQuery query, Reader reader);

    InboxCounts counts(Reader reader);

    /** Every open row, by task id; for the comparison with the engine, not for lists. */
    List<InboxTask> allOpen();

    /** Who is barred, by task id, from every task that bars somebody; for the same comparison. */
    Map<String, Set<Long>> allBarred();

    /** Opens the row with these values, whatever it said before; claim and marks of a row that is there stay. */
    void correct(InboxTask task, Set<Long> barred);

    /**
     * Whose inbox.
     *
     * @param groupKeys groups whose shared tasks are shown; tasks from which the person is barred are left out by the
     *     query itself
     * @param standIns what is shown in the place of others
     * @param escalated true for platform operations, who also see unassigned and escalated tasks
     */
    record Reader(
            long accountId,
            long personId,
            Set<String> groupKeys,
            List<StandIn> standIns,
            boolean escalated,
            Instant now) {

        public Reader {
            groupKeys = Set.copyOf(groupKeys);
            standIns = List.copyOf(standIns);
        }

        /** Somebody who stands in for nobody. */
        public Reader(long accountId, long personId, Set<String> groupKeys, boolean escalated, Instant now) {
            this(accountId, personId, groupKeys, List.of(), escalated, now);
        }
    }

    /** Groups whose tasks are seen in that holder's place; without those the holder may not decide either. */
    record StandIn(long holderPersonId, Set<String> groupKeys) {

        public StandIn {
            groupKeys = Set.copyOf(groupKeys);
        }
    }
}
