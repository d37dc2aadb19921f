package dev.rollcall.domain.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to a task or its request, or to a device.
 *
 * @param key the same for the same event, however often it is told; at most 120 characters
 * @param requestKind name of the kind of request; {@link #OF_DEVICE} when it is about a device, which then stands in the
 *     lower half of {@code requestId}, its serial in {@code requestNo}, and there is no node and no task
 * @param node name of the node
 * @param taskId the task it happened to
 */
public record NoticeEvent(
        NoticeKind kind,
        String key,
        String requestKind,
        UUID requestId,
        String requestNo,
        long projectId,
        String node,
        String taskId,
        Instant at) {
    public static final String OF_DEVICE = "DEVICE";

    /** It is about a device, not about a request. */
    public boolean isOfDevice() {
        return requestKind.equals(OF_DEVICE);
    }

    /** The device it is about. */
    public long deviceId() {
        return requestId.getLeastSignificantBits();
    }
}
