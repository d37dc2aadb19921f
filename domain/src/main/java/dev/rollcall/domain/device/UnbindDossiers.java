package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.AccountNames;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.project.Projects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an unbind request's dossier together, for who may read the request. */
@Service
@Transactional(readOnly = true)
public class UnbindDossiers {
    private final UnbindRequests requests;
    private final BoundDevices devices;
    private final DeviceCommands commands;
    private final Projects projects;
    private final HistoryService history;
    private final DocumentService documents;
    private final AccountNames names;

    UnbindDossiers(
            UnbindRequests requests,
            BoundDevices devices,
            DeviceCommands commands,
            Projects projects,
            HistoryService history,
            DocumentService documents,
            AccountNames names) {
        this.requests = requests;
        this.devices = devices;
        this.commands = commands;
        this.projects = projects;
        this.history = history;
        this.documents = documents;
        this.names = names;
    }

    /** Empty when unknown or out of reach; the two look alike. */
    public Optional<UnbindDossier> dossier(Caller caller, UUID requestId) {
        return history.story(caller, RequestKind.DEVICE_UNBIND, requestId)
                .flatMap(story -> requests.findById(requestId.toString()).map(each -> dossier(caller, story, each)));
    }

    private UnbindDossier dossier(Caller caller, RequestStory story, UnbindRequest request) {
        var files = documents.of(caller, UnbindFiling.OWNER_KIND, request.id());
        return new UnbindDossier(
                story,
                projects.findById(request.projectId()).orElseThrow().name(),
                devices.ofBinding(request.bindingId()).orElseThrow(),
                request.reason(),
                request.explanation(),
                names.of(request.initiatorAccountId()),
                request.contactThen(),
                request.backlogThen(),
                request.seqThen(),
                files.stream().filter(file -> !request.isProof(file.id())).toList(),
                files.stream().filter(file -> request.isProof(file.id())).toList(),
                request.status() == RequestStatus.OPEN ? devices.openBackfills(request.projectId()) : 0,
                request.asked(),
                request.ruling(),
                request.unboundAt(),
                commands.ofRequest(request.id()).orElse(null),
                mayWithdraw(caller, story, request));
    }

    private static boolean mayWithdraw(Caller caller, RequestStory story, UnbindRequest request) {
        return request.status() == RequestStatus.OPEN
                && request.initiatorAccountId() == caller.accountId()
                && story.timeline().stream()
                        .noneMatch(line -> line.what() == What.APPROVED || line.what() == What.REJECTED);
    }
}
