package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.RevisedForm;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import java.util.List;
import java.util.UUID;

/**
 * A back-fill that was sent back, as it is to be filed again. Worker and day are what the request is about and stay.
 *
 * @param versionSeen the request's version on the page that was filled in
 * @param claims punches to add, local time of the site; in place of those claimed before
 * @param documents evidence beside what is there already, uploaded before by the same account
 */
public record ReviseBackfill(
        UUID requestId,
        long versionSeen,
        List<FileBackfill.Claim> claims,
        BackfillReason reason,
        String explanation,
        List<UUID> documents)
        implements RevisedForm {

    public ReviseBackfill {
        claims = List.copyOf(claims);
        documents = documents.stream().distinct().toList();
        explanation = explanation.strip();
    }

    FileBackfill form(BackfillRequest request) {
        return new FileBackfill(
                UUID.randomUUID(),
                request.projectId(),
                request.personId(),
                request.day(),
                claims,
                reason,
                explanation,
                documents);
    }
}
