package dev.rollcall.domain.operations;

import java.time.Instant;
import java.util.List;

/** Port: tasks nobody may decide, and notices that did not leave the house. */
public interface OperationsLists {

    /** Within the account's reach, the oldest first. */
    List<Unassigned> unassigned(long accountId, int most);

    /** Tried in vain at least once, given up ones first. */
    List<Undelivered> undelivered(int most);

    /** Makes it due now with all its attempts. @return false when it is no failed delivery */
    boolean retry(long deliveryId, Instant at);

    /** @param node name of the node */
    record Unassigned(String taskId, String requestNo, String title, String projectName, String node, Instant since) {}

    /**
     * @param channel name of the way it goes
     * @param givenUp it is not tried again by itself
     */
    record Undelivered(
            long id, String channel, String requestNo, int attempts, Instant dueAt, String error, boolean givenUp) {}
}
