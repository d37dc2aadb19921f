package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重报, the same for every kind: what was sent back is filed again by who filed it, in one transaction: judge, then form,
 * files, route, audit row and the process. The form of each filing is kept, so that the next reader sees what is new.
 */
@Component
public class Resubmission {
    private final RequestFiling filing;
    private final DocumentService documents;
    private final RequestDesk desk;
    private final RequestSteps steps;
    private final RequestForms forms;
    private final Inbox inbox;
    private final ApprovalWorkflow workflow;
    private final Clock clock;

    Resubmission(
            RequestFiling filing,
            DocumentService documents,
            RequestDesk desk,
            RequestSteps steps,
            RequestForms forms,
            Inbox inbox,
            ApprovalWorkflow workflow,
            Clock clock) {
        this.filing = filing;
        this.documents = documents;
        this.desk = desk;
        this.steps = steps;
        this.forms = forms;
        this.inbox = inbox;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * What differs from kind to kind.
     *
     * @param <R> the kind's request
     * @param <F> its form, filed again
     */
    public interface Sheet<R extends FiledRequest, F extends RevisedForm> {

        RequestFiling.Book<R> book();

        /** What the form says, in words, by the stable name of each field; kept in their order. */
        Map<String, String> fields(R request);

        /** What bars a filing like that, the gravest first. */
        List<Refusal> judge(F form, R request, Caller caller);

        void revise(F form, R request);
    }

    /** Takes the request back to its first node. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <R extends FiledRequest, F extends RevisedForm> Outcome<R> again(Sheet<R, F> sheet, F form, Caller caller) {
        var book = sheet.book();
        var barred = barred(caller, book.kind(), form);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var request = book.requests().findById(form.requestId().toString()).orElseThrow();
        var refusals = sheet.judge(form, request, caller);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals.get(0));
        }
        var free = documents.free(caller, request.projectId(), form.documents());
        if (free.size() != form.documents().size()) {
            return Outcome.refused("EVIDENCE_GONE");
        }
        carryOut(sheet, form, request, caller);
        return Outcome.done(request);
    }

    /** Locks the applicant's task: of two the second finds it done. */
    private Optional<Refusal> barred(Caller caller, RequestKind kind, RevisedForm form) {
        var found =
                desk.find(kind, form.requestId()).filter(request -> request.initiatorAccountId() == caller.accountId());
        if (found.isEmpty()) {
            return refuse("REQUEST_NOT_FOUND"); // not found and not allowed look alike
        }
        if (found.get().status() != RequestStatus.OPEN) {
            return refuse("REQUEST_CLOSED");
        }
        var task = task(form.requestId()).flatMap(inbox::lock).filter(row -> row.state() == TaskState.OPEN);
        if (task.isEmpty()) {
            return refuse("REQUEST_NOT_RETURNED");
        }
        return found.get().version() == form.versionSeen() ? Optional.empty() : refuse("PAGE_STALE");
    }

    private <R extends FiledRequest, F extends RevisedForm> void carryOut(
            Sheet<R, F> sheet, F form, R request, Caller caller) {
        var book = sheet.book();
        var now = clock.instant();
        var task = task(request.id()).orElseThrow();
        var before = sheet.fields(request);
        if (!documents.give(caller, request.projectId(), form.documents(), book.ownerKind(), request.id())) {
            throw new OptimisticLockingFailureException("files were taken meanwhile: " + request.requestNo());
        }
        sheet.revise(form, request);
        book.requests().saveAndFlush(request);
        keep(request, before, sheet.fields(request));
        steps.end(request.id(), ApprovalNode.APPLICANT, StepState.RESUBMITTED, null, now);
        desk.touched(book.kind(), request.id());
        filing.record(book, caller, "RESUBMIT", request);
        workflow.resubmit(task);
    }

    /** The first filing too, from the moment there is a second. */
    private void keep(FiledRequest request, Map<String, String> before, Map<String, String> after) {
        var kept = forms.of(request.id()).size();
        if (kept == 0) {
            forms.add(request.id(), 1, before, request.submittedAt());
        }
        forms.add(request.id(), Math.max(1, kept) + 1, after, clock.instant());
    }

    private Optional<String> task(UUID requestId) {
        return steps.of(requestId).stream()
                .filter(step -> step.node() == ApprovalNode.APPLICANT && step.state() == StepState.ACTIVE)
                .flatMap(step -> Optional.ofNullable(step.taskId()).stream())
                .findFirst();
    }

    private static Optional<Refusal> refuse(String code) {
        return Optional.of(Refusal.of(code));
    }
}
