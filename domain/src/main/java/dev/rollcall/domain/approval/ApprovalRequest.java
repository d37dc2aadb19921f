package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of request has in common.
 *
 * @param subjectPersonId the person it is about, who never decides on it
 * @param initiatorPersonId null when a unit's account filed it
 * @param title what is asked, in one sentence without numbers of persons
 */
public record ApprovalRequest(
        UUID id,
        RequestKind kind,
        String requestNo,
        long projectId,
        long unitId,
        @Nullable Long subjectPersonId,
        long initiatorAccountId,
        @Nullable Long initiatorPersonId,
        String title,
        String subtitle,
        RequestStatus status,
        Instant submittedAt,
        @Nullable Instant finishedAt,
        long version) {

    /** Open until its end. */
    ApprovalRequest seenAt(Instant moment) {
        return RequestTrail.isPast(finishedAt, moment)
                ? this
                : new ApprovalRequest(
                        id,
                        kind,
                        requestNo,
                        projectId,
                        unitId,
                        subjectPersonId,
                        initiatorAccountId,
                        initiatorPersonId,
                        title,
                        subtitle,
                        RequestStatus.OPEN,
                        submittedAt,
                        null,
                        version);
    }
}
