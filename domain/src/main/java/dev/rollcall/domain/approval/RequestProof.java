package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.AuditRecord;
import dev.rollcall.domain.audit.CanonicalJson;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.StoredRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One digest for all that was recorded of a request, and whether what is stored still is what was recorded. */
@Component
class RequestProof {
    /** Taking a print changes nothing a print could prove. */
    static final String PRINT = "REQUEST_PRINT";

    private static final int FORMAT = 1;
    private static final String ATTACH = "DOCUMENT_ATTACH";

    private final RequestRecords records;
    private final Decisions decisions;
    private final FrozenEvidence evidence;
    private final RequestDesk desk;

    RequestProof(RequestRecords records, Decisions decisions, FrozenEvidence evidence, RequestDesk desk) {
        this.records = records;
        this.decisions = decisions;
        this.evidence = evidence;
        this.desk = desk;
    }

    List<StoredRecord> records(UUID requestId) {
        return records.of(requestId);
    }

    /** @param until number of the chain's last record that counts */
    static ChainHash digest(ApprovalRequest request, RequestStatus status, List<StoredRecord> records, long until) {
        var hashes = records.stream()
                .map(StoredRecord::record)
                .filter(record -> record.seq() <= until && !record.action().equals(PRINT))
                .map(record -> ChainHash.ofContent(record.canonical()).hex())
                .toList();
        return ChainHash.ofContent(CanonicalJson.of(Map.of(
                "v", FORMAT,
                "request", request.id().toString(),
                "requestNo", request.requestNo(),
                "kind", request.kind().name(),
                "status", status.name(),
                "records", hashes)));
    }

    /** Form, decisions, the evidence seen at these, and files against the digests in their records. */
    boolean holds(ApprovalRequest request, List<StoredRecord> recorded) {
        var done = recorded.stream().map(StoredRecord::record).toList();
        return formHolds(request, done)
                && decisionsHold(request, done)
                && evidenceHolds(done)
                && filesHold(request, done);
    }

    private boolean formHolds(ApprovalRequest request, List<AuditRecord> done) {
        var last =
                done.stream().flatMap(record -> text(record, "form").stream()).reduce((before, after) -> after);
        return last.isEmpty() || desk.formDigest(request).equals(last);
    }

    private boolean decisionsHold(ApprovalRequest request, List<AuditRecord> done) {
        var stored = decisions.ofRequest(request.id()).stream()
                .collect(Collectors.toMap(Decision::taskId, Function.identity()));
        var said = done.stream()
                .filter(record -> record.detail().containsKey("decision"))
                .filter(record -> !record.action().equals(ATTACH)) // of a file, it says which decision owns it
                .toList();
        return stored.size() == said.size()
                && said.stream()
                        .allMatch(record -> text(record, "task")
                                .map(stored::get)
                                .map(Decision::digest)
                                .equals(text(record, "decision")));
    }

    private boolean evidenceHolds(List<AuditRecord> done) {
        return done.stream()
                .filter(record -> record.detail().containsKey("evidence"))
                .allMatch(record -> text(record, "task")
                        .flatMap(evidence::ofTask)
                        .map(row -> ChainHash.ofContent(row.body()).hex())
                        .equals(text(record, "evidence")));
    }

    private boolean filesHold(ApprovalRequest request, List<AuditRecord> done) {
        var files = records.files(request.id());
        var said =
                done.stream().filter(record -> record.action().equals(ATTACH)).toList();
        return files.size() == said.size()
                && said.stream()
                        .allMatch(record -> Optional.ofNullable(files.get(record.objectId()))
                                .equals(text(record, "sha256")));
    }

    static Optional<String> text(AuditRecord record, String name) {
        return record.detail().get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
