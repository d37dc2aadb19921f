package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditChains;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.audit.DailyHeads;
import dev.rollcall.domain.audit.StoredRecord;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Printed approval forms, and the proof behind their QR code. Whoever may read a request may print it; whoever holds the
 * paper may ask whether it is true, with or without an account.
 */
@Service
public class RequestPrints {
    private final HistoryService history;
    private final RequestDesk desk;
    private final RequestProof proof;
    private final FrozenDossiers frozen;
    private final PrintedForms forms;
    private final AuditChains chains;
    private final DailyHeads heads;
    private final AuditTrail audit;
    private final Clock clock;

    RequestPrints(
            HistoryService history,
            RequestDesk desk,
            RequestProof proof,
            FrozenDossiers frozen,
            PrintedForms forms,
            AuditChains chains,
            DailyHeads heads,
            AuditTrail audit,
            Clock clock) {
        this.history = history;
        this.desk = desk;
        this.proof = proof;
        this.frozen = frozen;
        this.forms = forms;
        this.chains = chains;
        this.heads = heads;
        this.audit = audit;
        this.clock = clock;
    }

    /** Each print has a code and a record of its own. */
    @Transactional
    public Outcome<PrintOut> print(Caller caller, UUID requestId) {
        var story = Arrays.stream(RequestKind.values())
                .flatMap(kind -> history.story(caller, kind, requestId).stream())
                .findFirst();
        if (story.isEmpty()) {
            audit.refused(entry(caller, requestId, null, Map.of()), "REQUEST_NOT_FOUND");
            return Outcome.refused("REQUEST_NOT_FOUND");
        }
        var request = story.get().request();
        var head = chains.head(request.projectId());
        var digest = RequestProof.digest(request, request.status(), proof.records(requestId), head.seq());
        var form = new PrintedForm(
                PrintCode.next(),
                request.kind(),
                requestId,
                request.projectId(),
                request.status(),
                digest,
                head,
                caller.accountId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        forms.add(form);
        audit.done(entry(
                caller,
                requestId,
                request.projectId(),
                Map.of("print", PrintCode.disguised(form.code()), "digest", digest.hex())));
        return Outcome.done(new PrintOut(
                form, story.get(), frozen.of(caller, request.kind(), requestId), heads.latest(), caller.displayName()));
    }

    /** Empty for a code nobody was given. */
    @Transactional(readOnly = true)
    public Optional<PrintCheck> check(String code) {
        return PrintCode.isOne(code)
                ? forms.find(code)
                        .flatMap(
                                form -> desk.find(form.kind(), form.requestId()).map(request -> check(form, request)))
                : Optional.empty();
    }

    private PrintCheck check(PrintedForm form, ApprovalRequest request) {
        var records = proof.records(form.requestId());
        var until = form.head().seq();
        var ended = form.status() != RequestStatus.OPEN;
        var matches =
                RequestProof.digest(request, form.status(), records, until).equals(form.digest())
                        && isRecorded(form, records)
                        && isChained(form)
                        && (!ended || form.status() == request.status())
                        && proof.holds(request, records);
        return new PrintCheck(
                request.requestNo(),
                request.kind(),
                request.submittedAt(),
                request.finishedAt(),
                form.status(),
                request.status(),
                form.printedAt(),
                form.digest(),
                until,
                form.head().hash(),
                matches,
                records.stream()
                        .map(StoredRecord::record)
                        .anyMatch(record ->
                                record.seq() > until && !record.action().equals(RequestProof.PRINT)));
    }

    /** The row of the print itself against its own record. */
    private static boolean isRecorded(PrintedForm form, List<StoredRecord> records) {
        return records.stream()
                .map(StoredRecord::record)
                .filter(record -> record.action().equals(RequestProof.PRINT))
                .filter(record -> RequestProof.text(record, "print")
                        .filter(PrintCode.disguised(form.code())::equals)
                        .isPresent())
                .anyMatch(record -> RequestProof.text(record, "digest")
                        .filter(form.digest().hex()::equals)
                        .isPresent());
    }

    private boolean isChained(PrintedForm form) {
        return chains.after(form.projectId(), form.head().seq() - 1, 1).stream()
                .anyMatch(last -> last.record().seq() == form.head().seq()
                        && last.hash().equals(form.head().hash()));
    }

    private static AuditTrail.Entry entry(
            Caller caller, UUID requestId, @Nullable Long projectId, Map<String, String> detail) {
        return new AuditTrail.Entry(caller, RequestProof.PRINT, "request", requestId.toString(), projectId, detail);
    }
}
