package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.RevisedForm;
import dev.rollcall.domain.project.FileStatusChange.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A status change that was sent back, as it is to be filed again. The change itself is what the request is about and
 * stays.
 *
 * @param versionSeen the request's version on the page that was filled in
 * @param effectiveDay from which the new status is to hold, Asia/Shanghai
 * @param papers beside those that are there already, uploaded before by the same account
 */
public record ReviseStatusChange(
        UUID requestId, long versionSeen, LocalDate effectiveDay, String reason, List<Paper> papers)
        implements RevisedForm {

    public ReviseStatusChange {
        reason = reason.strip();
        papers = papers.stream().distinct().toList();
    }

    @Override
    public List<UUID> documents() {
        return papers.stream().map(Paper::document).toList();
    }

    FileStatusChange form(StatusChangeRequest request) {
        var there = request.papers().stream().map(each -> new Paper(each.material(), each.document()));
        return new FileStatusChange(
                UUID.randomUUID(),
                request.projectId(),
                request.transition().to(),
                effectiveDay,
                reason,
                Stream.concat(there, papers.stream()).toList());
    }
}
