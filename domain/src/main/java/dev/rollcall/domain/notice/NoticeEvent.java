package dev.rollcall.domain.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to a task or its request.
 *
 * @param key the same for the same event, however often it is told; at most 120 characters
 * @param requestKind name of the kind of request
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
        Instant at) {}
