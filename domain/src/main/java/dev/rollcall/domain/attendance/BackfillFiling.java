package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ApprovalWorkflow;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestSteps;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of filing and withdrawing: judge, then request, evidence, route, audit row and the process. */
@Component
class BackfillFiling {
    static final String OWNER_KIND = "backfill";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final BackfillRequests requests;
    private final BackfillJudge judge;
    private final BackfillDrafts drafts;
    private final RequestNumbers numbers;
    private final ProjectRoll projects;
    private final DocumentService documents;
    private final RequestSteps steps;
    private final ApprovalWorkflow workflow;
    private final AuditTrail audit;
    private final Clock clock;

    BackfillFiling(
            BackfillRequests requests,
            BackfillJudge judge,
            BackfillDrafts drafts,
            RequestNumbers numbers,
            ProjectRoll projects,
            DocumentService documents,
            RequestSteps steps,
            ApprovalWorkflow workflow,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.judge = judge;
        this.drafts = drafts;
        this.numbers = numbers;
        this.projects = projects;
        this.documents = documents;
        this.steps = steps;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<BackfillReceipt> file(FileBackfill command, Caller caller) {
        var judgement = judge.judge(command, caller);
        var free = documents.free(caller, command.projectId(), command.documents());
        // Looked for last: what the form's own twin wrote meanwhile must not refuse it.
        var twin = requests.findBySubmitToken(command.token().toString());
        if (twin.isPresent() && twin.get().initiatorAccountId() == caller.accountId()) {
            return Outcome.done(receipt(twin.get())); // the same form sent twice
        }
        if (!judgement.refusals().isEmpty()) {
            return Outcome.refused(judgement.refusals().get(0));
        }
        if (free.size() != command.documents().size()) {
            return Outcome.refused("EVIDENCE_GONE");
        }
        return Outcome.done(carryOut(command, caller, Objects.requireNonNull(judgement.membership())));
    }

    private BackfillReceipt carryOut(FileBackfill command, Caller caller, MembershipFacts membership) {
        var now = clock.instant();
        var prefix = "BF-%s-%s".formatted(projects.of(command.projectId()).code(), MONTH.format(SiteTime.local(now)));
        var number = "%s-%04d".formatted(prefix, numbers.next(prefix));
        var request = requests.saveAndFlush(BackfillRequest.filed(
                UUID.randomUUID(), number, command, membership, caller.accountId(), caller.personId(), now));
        if (!documents.give(caller, command.projectId(), command.documents(), OWNER_KIND, request.id())) {
            // Another request of the same account was faster; judged again, the evidence is gone.
            throw new OptimisticLockingFailureException("evidence was taken meanwhile: " + number);
        }
        drafts.discard(caller, command.projectId());
        steps.plan(request.id(), List.of(ApprovalNode.values()));
        record(caller, "BACKFILL_SUBMIT", request);
        workflow.start(RequestKind.ATTENDANCE_BACKFILL, request.id());
        return receipt(request);
    }

    @Transactional
    Outcome<BackfillReceipt> withdraw(UUID requestId, long versionSeen, Caller caller) {
        var found = requests.findById(requestId.toString());
        if (found.isEmpty() || found.get().initiatorAccountId() != caller.accountId()) {
            return Outcome.refused("REQUEST_NOT_FOUND");
        }
        var request = found.get();
        if (request.status() != RequestStatus.OPEN) {
            return Outcome.refused("REQUEST_CLOSED");
        }
        if (request.version() != versionSeen || decided(requestId)) {
            return Outcome.refused("WITHDRAW_TOO_LATE"); // only until the first decision (1.5)
        }
        request.end(RequestStatus.WITHDRAWN, clock.instant());
        requests.saveAndFlush(request);
        steps.cancelRest(requestId, clock.instant());
        record(caller, "BACKFILL_WITHDRAW", request);
        workflow.cancel(RequestKind.ATTENDANCE_BACKFILL, requestId);
        return Outcome.done(receipt(request));
    }

    private boolean decided(UUID requestId) {
        return steps.of(requestId).stream().anyMatch(step -> switch (step.state()) {
            case APPROVED, REJECTED -> true;
            case PLANNED, ACTIVE, SKIPPED, CANCELLED -> false;
        });
    }

    private void record(Caller caller, String action, BackfillRequest request) {
        audit.done(new AuditTrail.Entry(
                caller,
                action,
                "request",
                request.id().toString(),
                request.projectId(),
                Map.of("requestNo", request.requestNo())));
    }

    private static BackfillReceipt receipt(BackfillRequest request) {
        return new BackfillReceipt(request.id(), request.requestNo());
    }
}
