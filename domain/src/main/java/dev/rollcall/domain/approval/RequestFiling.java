package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Filing and withdrawing as they are for every kind: files, route, audit row and the process, in one transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RequestFiling {
    private final DocumentService documents;
    private final RequestSteps steps;
    private final ApprovalWorkflow workflow;
    private final AuditTrail audit;
    private final Clock clock;

    RequestFiling(
            DocumentService documents, RequestSteps steps, ApprovalWorkflow workflow, AuditTrail audit, Clock clock) {
        this.documents = documents;
        this.steps = steps;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What differs from kind to kind.
     *
     * @param <R> the kind's request
     */
    public interface Book<R extends FiledRequest> {

        RequestKind kind();

        /** Under which its files are kept. */
        String ownerKind();

        /** Begins the names of its audit records, e.g. {@code BACKFILL}. */
        String auditWord();

        FiledRequests<R> requests();

        List<ApprovalNode> route(R request);

        /** What the audit record says of it, without personal data. */
        Map<String, String> audited(R request);
    }

    /**
     * Files what was judged before.
     *
     * @param refusals what the judge found, the gravest first
     * @param make saves the request; called when nothing stands against it
     */
    public <R extends FiledRequest> Outcome<R> file(
            Book<R> book, FilingForm form, Caller caller, List<Refusal> refusals, Supplier<R> make) {
        var free = documents.free(caller, form.projectId(), form.documents());
        // Looked for last: what the form's own twin wrote meanwhile must not refuse it.
        var twin = book.requests().findBySubmitToken(form.token().toString());
        if (twin.isPresent() && twin.get().initiatorAccountId() == caller.accountId()) {
            return Outcome.done(twin.get()); // the same form sent twice
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals.get(0));
        }
        if (free.size() != form.documents().size()) {
            return Outcome.refused("EVIDENCE_GONE");
        }
        var request = make.get();
        if (!documents.give(caller, form.projectId(), form.documents(), book.ownerKind(), request.id())) {
            // Another request of the same account was faster; judged again, the files are gone.
            throw new OptimisticLockingFailureException("files were taken meanwhile: " + request.requestNo());
        }
        steps.plan(request.id(), book.route(request));
        record(book, caller, "SUBMIT", request);
        workflow.start(book.kind(), request.id());
        return Outcome.done(request);
    }

    /** By who filed it, until the first decision that stands (1.5); so again while it lies with them to be revised. */
    public <R extends FiledRequest> Outcome<R> withdraw(Book<R> book, UUID requestId, long versionSeen, Caller caller) {
        var found = book.requests().findById(requestId.toString());
        if (found.isEmpty() || found.get().initiatorAccountId() != caller.accountId()) {
            return Outcome.refused("REQUEST_NOT_FOUND");
        }
        var request = found.get();
        if (request.status() != RequestStatus.OPEN) {
            return Outcome.refused("REQUEST_CLOSED");
        }
        if (request.version() != versionSeen || decided(requestId)) {
            return Outcome.refused("WITHDRAW_TOO_LATE");
        }
        request.end(RequestStatus.WITHDRAWN, clock.instant());
        book.requests().saveAndFlush(request);
        steps.cancelRest(requestId, clock.instant());
        record(book, caller, "WITHDRAW", request);
        workflow.cancel(book.kind(), requestId);
        return Outcome.done(request);
    }

    private boolean decided(UUID requestId) {
        return steps.of(requestId).stream().anyMatch(step -> switch (step.state()) {
            case APPROVED, REJECTED -> true;
            case PLANNED, ACTIVE, SKIPPED, CANCELLED, RETURNED, SUPERSEDED, RESUBMITTED -> false;
        });
    }

    /** @param act ends the name of the audit record; the form is recorded each time as it is stored now */
    <R extends FiledRequest> void record(Book<R> book, Caller caller, String act, R request) {
        var said = new HashMap<>(book.audited(request));
        said.put("form", request.digest());
        audit.done(new AuditTrail.Entry(
                caller, book.auditWord() + "_" + act, "request", request.id().toString(), request.projectId(), said));
    }
}
