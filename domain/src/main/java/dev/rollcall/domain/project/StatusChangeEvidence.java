package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.AccountNames;
import dev.rollcall.domain.approval.EvidenceBody;
import dev.rollcall.domain.approval.RequestEvidence;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.ShownEvidence;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.domain.document.Documents;
import dev.rollcall.domain.document.StoredDocument;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a reviewer of a status change sees, to be kept with the decision; it is neither graded nor doubted. */
@Component
class StatusChangeEvidence implements RequestEvidence {
    private static final int FORMAT = 1;

    private final StatusChangeRequests requests;
    private final Projects projects;
    private final StatusBlockerRules blockers;
    private final Documents documents;
    private final AccountNames names;

    StatusChangeEvidence(
            StatusChangeRequests requests,
            Projects projects,
            StatusBlockerRules blockers,
            Documents documents,
            AccountNames names) {
        this.requests = requests;
        this.projects = projects;
        this.blockers = blockers;
        this.documents = documents;
        this.names = names;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.PROJECT_STATUS_CHANGE;
    }

    @Override
    public Map<UUID, TaskEvidence> summaries(Collection<UUID> requestIds) {
        return Map.of();
    }

    @Override
    public Optional<ShownEvidence> shown(UUID requestId) {
        return requests.findById(requestId.toString()).map(this::shown);
    }

    private ShownEvidence shown(StatusChangeRequest request) {
        var change = request.transition();
        var project = projects.findById(request.projectId()).orElseThrow();
        var materials = request.papers().stream()
                .collect(Collectors.toMap(
                        paper -> paper.document().toString(),
                        paper -> String.valueOf(paper.material()),
                        (one, other) -> one));
        return EvidenceBody.of(kind(), FORMAT)
                .put("request", request.id().toString())
                .put("requestNo", request.requestNo())
                .put(
                        "form",
                        EvidenceBody.part()
                                .put("from", change.from().name())
                                .put("to", change.to().name())
                                .put("day", request.effectiveDay().toString())
                                .put("explanation", request.reason())
                                .put("filedBy", names.of(request.initiatorAccountId()))
                                .put("filedAt", request.submittedAt()))
                .put(
                        "required",
                        change.required().stream().map(Enum::name).sorted().toList())
                .put("materials", materials)
                .files(
                        "files",
                        documents
                                .findByOwnerKindAndOwnerIdOrderByUploadedAt(
                                        StatusChangeFiling.OWNER_KIND,
                                        request.id().toString())
                                .stream()
                                .map(StoredDocument::card)
                                .toList())
                .put(
                        "blockers",
                        blockers.of(request.projectId(), change, request.effectiveDay()).stream()
                                .map(StatusChangeEvidence::blocker)
                                .toList())
                .put("statusNow", project.status().name())
                .put("managingRegion", request.managingRegion())
                .put("ruling", ruling(request.ruling()))
                .shown();
    }

    private static Map<String, Object> blocker(StatusBlocker blocker) {
        return EvidenceBody.part()
                .put("kind", blocker.kind().name())
                .put("count", blocker.count())
                .put("examples", blocker.examples())
                .put("bars", blocker.bars())
                .facts();
    }

    private static EvidenceBody ruling(ReviewRoutes.Ruling ruling) {
        return EvidenceBody.part()
                .put("table", ruling.table())
                .put("version", ruling.version())
                .put("row", ruling.row())
                .put("route", ruling.route().name());
    }
}
