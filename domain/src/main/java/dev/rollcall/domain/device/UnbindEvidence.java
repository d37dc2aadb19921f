package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.AccountNames;
import dev.rollcall.domain.approval.EvidenceBody;
import dev.rollcall.domain.approval.RequestEvidence;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.ShownEvidence;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.domain.document.Documents;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.document.StoredDocument;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What who decides on an unbinding sees, to be kept with the decision; it is neither graded nor doubted. */
@Component
class UnbindEvidence implements RequestEvidence {
    private static final int FORMAT = 1;

    private final UnbindRequests requests;
    private final BoundDevices devices;
    private final Documents documents;
    private final AccountNames names;

    UnbindEvidence(UnbindRequests requests, BoundDevices devices, Documents documents, AccountNames names) {
        this.requests = requests;
        this.devices = devices;
        this.documents = documents;
        this.names = names;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.DEVICE_UNBIND;
    }

    @Override
    public Map<UUID, TaskEvidence> summaries(Collection<UUID> requestIds) {
        return Map.of();
    }

    @Override
    public Optional<ShownEvidence> shown(UUID requestId) {
        return requests.findById(requestId.toString()).map(this::shown);
    }

    private ShownEvidence shown(UnbindRequest request) {
        var files =
                documents
                        .findByOwnerKindAndOwnerIdOrderByUploadedAt(
                                UnbindFiling.OWNER_KIND, request.id().toString())
                        .stream()
                        .map(StoredDocument::card)
                        .toList();
        var device = devices.ofBinding(request.bindingId()).orElseThrow();
        var ruling = request.ruling();
        return EvidenceBody.of(kind(), FORMAT)
                .put("request", request.id().toString())
                .put("requestNo", request.requestNo())
                .put(
                        "form",
                        EvidenceBody.part()
                                .put("reason", request.reason().name())
                                .put("explanation", request.explanation())
                                .put("filedBy", names.of(request.initiatorAccountId()))
                                .put("filedAt", request.submittedAt()))
                .put("device", device(device))
                .put(
                        "deviceThen",
                        EvidenceBody.part()
                                .put("lastContactAt", request.contactThen())
                                .put("backlog", request.backlogThen())
                                .put("lastSeq", request.seqThen()))
                .files("files", files)
                .put("proofs", proofs(request, files))
                .put("openBackfills", devices.openBackfills(request.projectId()))
                .put(
                        "ruling",
                        EvidenceBody.part()
                                .put("table", ruling.table())
                                .put("version", ruling.version())
                                .put("row", ruling.row())
                                .put("route", ruling.route().name()))
                .shown();
    }

    /** Which of the files show the last synchronisation; the others are photos. */
    private static List<String> proofs(UnbindRequest request, List<FileCard> files) {
        return files.stream()
                .filter(file -> request.isProof(file.id()))
                .map(file -> file.id().toString())
                .toList();
    }

    private static EvidenceBody device(BoundDevice device) {
        return EvidenceBody.part()
                .put("sn", device.sn())
                .put("gate", device.gate())
                .put("lane", device.lane())
                .put("boundSince", device.boundSince())
                .put("lastContactAt", device.lastContactAt())
                .put("lastPunchAt", device.lastPunchAt())
                .put("backlog", device.backlog())
                .put("lastSeq", device.lastSeq())
                .put("elsewhere", device.elsewhere());
    }
}
