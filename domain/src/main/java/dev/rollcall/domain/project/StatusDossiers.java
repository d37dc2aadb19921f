package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.AccountNames;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a status change's dossier together, for who may read the request. */
@Service
@Transactional(readOnly = true)
public class StatusDossiers {
    private final StatusChangeRequests requests;
    private final Projects projects;
    private final HistoryService history;
    private final StatusBlockerRules blockers;
    private final DocumentService documents;
    private final AccountNames names;
    private final Clock clock;

    StatusDossiers(
            StatusChangeRequests requests,
            Projects projects,
            HistoryService history,
            StatusBlockerRules blockers,
            DocumentService documents,
            AccountNames names,
            Clock clock) {
        this.requests = requests;
        this.projects = projects;
        this.history = history;
        this.blockers = blockers;
        this.documents = documents;
        this.names = names;
        this.clock = clock;
    }

    /** Empty when unknown or out of reach; the two look alike. */
    public Optional<StatusDossier> dossier(Caller caller, UUID requestId) {
        return history.story(caller, RequestKind.PROJECT_STATUS_CHANGE, requestId)
                .flatMap(story -> requests.findById(requestId.toString()).map(each -> dossier(caller, story, each)));
    }

    private StatusDossier dossier(Caller caller, RequestStory story, StatusChangeRequest request) {
        var project = projects.findById(request.projectId()).orElseThrow();
        var change = request.transition();
        var open = request.status() == RequestStatus.OPEN;
        var applied = request.appliedFrom();
        return new StatusDossier(
                story,
                project.name(),
                change,
                request.effectiveDay(),
                applied != null ? applied : change.firstDay(request.effectiveDay(), SiteTime.dayOf(clock.instant())),
                request.reason(),
                names.of(request.initiatorAccountId()),
                change.required().stream().sorted().toList(),
                papers(caller, request),
                open ? blockers.of(request.projectId(), change, request.effectiveDay()) : List.of(),
                project.status(),
                open && project.status() != change.from(),
                RegionLevel.of(request.managingRegion()),
                request.ruling(),
                mayWithdraw(caller, story, request));
    }

    private List<StatusDossier.Paper> papers(Caller caller, StatusChangeRequest request) {
        var materials = request.papers().stream()
                .collect(Collectors.toMap(StatusPaper::document, StatusPaper::material, (one, other) -> one));
        return documents.of(caller, StatusChangeFiling.OWNER_KIND, request.id()).stream()
                .map(file -> new StatusDossier.Paper(materials.get(file.id()), file))
                .toList();
    }

    private static boolean mayWithdraw(Caller caller, RequestStory story, StatusChangeRequest request) {
        return request.status() == RequestStatus.OPEN
                && request.initiatorAccountId() == caller.accountId()
                && story.timeline().stream()
                        .noneMatch(line -> line.what() == What.APPROVED || line.what() == What.REJECTED);
    }
}
