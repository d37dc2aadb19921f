package dev.rollcall.app.reach;

import java.time.LocalDate;
import java.util.UUID;

/** What a stranger is after. */
record Target(
        String code, long projectId, long personId, LocalDate day, UUID requestId, String taskId, UUID documentId) {

    /** Looks the same and is nowhere. */
    Target unknown() {
        return new Target("T000", -1, -1, day, new UUID(1, 1), "no-such-task", new UUID(2, 2));
    }
}
