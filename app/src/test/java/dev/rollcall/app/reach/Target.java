package dev.rollcall.app.reach;

import dev.rollcall.domain.attendance.PhotoKey;
import dev.rollcall.domain.document.DocumentKey;
import java.time.LocalDate;
import java.util.UUID;

/** What a stranger is after. */
record Target(
        String code,
        long projectId,
        long personId,
        LocalDate day,
        UUID requestId,
        String taskId,
        UUID documentId,
        UUID statusChangeId,
        UUID unbindId,
        long deviceId,
        long substitution,
        long reader,
        long opinion,
        UUID bulkSet,
        PhotoKey photo) {

    Target with(long asked) {
        return new Target(
                code,
                projectId,
                personId,
                day,
                requestId,
                taskId,
                documentId,
                statusChangeId,
                unbindId,
                deviceId,
                substitution,
                reader,
                asked,
                bulkSet,
                photo);
    }

    /** Looks the same and is nowhere. */
    Target unknown() {
        return new Target(
                "T000",
                -1,
                -1,
                day,
                new UUID(1, 1),
                "no-such-task",
                new UUID(2, 2),
                new UUID(3, 3),
                new UUID(4, 4),
                -1,
                -1,
                -1,
                -1,
                new UUID(5, 5),
                new PhotoKey(DocumentKey.random(), Long.MAX_VALUE));
    }
}
