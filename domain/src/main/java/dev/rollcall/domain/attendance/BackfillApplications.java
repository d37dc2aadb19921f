package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestSteps;
import dev.rollcall.domain.approval.StepState;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.BackfillRoute;
import dev.rollcall.domain.attendance.rule.MembershipState;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.attendance.rule.PunchRules;
import dev.rollcall.domain.attendance.rule.PunchVerdict;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a back-fill does when its route ends; runs in the last decision's own transaction (R46, R47). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BackfillApplications implements RequestEffects {
    private static final Duration REMIND_AFTER = Duration.ofHours(24);
    private static final Duration ESCALATE_AFTER = Duration.ofHours(72);

    private final BackfillRequests requests;
    private final PunchLog log;
    private final CellKeeper cells;
    private final AttendanceFacts facts;
    private final ProjectRoll projects;
    private final RequestSteps steps;
    private final AuditTrail audit;
    private final AttendancePolicy policy;
    private final Clock clock;

    BackfillApplications(
            BackfillRequests requests,
            PunchLog log,
            CellKeeper cells,
            AttendanceFacts facts,
            ProjectRoll projects,
            RequestSteps steps,
            AuditTrail audit,
            AttendancePolicy policy,
            Clock clock) {
        this.requests = requests;
        this.log = log;
        this.cells = cells;
        this.facts = facts;
        this.projects = projects;
        this.steps = steps;
        this.audit = audit;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.ATTENDANCE_BACKFILL;
    }

    @Override
    public boolean takesPart(UUID requestId, ApprovalNode node) {
        if (node != ApprovalNode.CHIEF_SUPERVISOR
                || projects.of(request(requestId).projectId()).active().contains(ParticipantType.SUPERVISION)) {
            return true;
        }
        steps.end(requestId, node, StepState.SKIPPED, BackfillRoute.NO_SUPERVISION_UNIT, clock.instant());
        return false;
    }

    @Override
    public Optional<Refusal> barsApproval(UUID requestId) {
        var request = request(requestId);
        return verdict(request, roll(request)).reason() == PunchReason.OK
                ? Optional.empty()
                : Optional.of(Refusal.of("LEFT_THE_ROLL"));
    }

    @Override
    public void approved(UUID requestId) {
        var request = request(requestId);
        var now = clock.instant();
        var roll = roll(request);
        var verdict = verdict(request, roll);
        if (verdict.reason() != PunchReason.OK) {
            // Judged moments ago in this transaction; whoever tries again is refused with a sentence.
            throw new IllegalStateException(request.requestNo() + ": the worker left the roll meanwhile");
        }
        log.appendBackfilled(request.claims().stream()
                .map(claim -> new BackfilledPunch(
                        requestId,
                        request.projectId(),
                        request.personId(),
                        claim.direction(),
                        claim.at(),
                        now,
                        verdict))
                .toList());
        request.end(RequestStatus.APPROVED, now);
        requests.saveAndFlush(request);
        var keys = new TreeSet<>(List.of(new PersonDay(request.personId(), request.day())));
        request.claims().forEach(claim -> keys.addAll(cells.affected(request.personId(), roll, claim.at())));
        cells.recompute(request.projectId(), keys);
        record("BACKFILL_APPLIED", request);
    }

    @Override
    public void rejected(UUID requestId) {
        var request = request(requestId);
        request.end(RequestStatus.REJECTED, clock.instant());
        requests.saveAndFlush(request);
        steps.cancelRest(requestId, clock.instant());
        record("BACKFILL_REJECTED", request);
    }

    @Override
    public Instant remindAt(Instant openedAt) {
        return openedAt.plus(REMIND_AFTER);
    }

    @Override
    public Instant escalateAt(Instant openedAt) {
        return openedAt.plus(ESCALATE_AFTER);
    }

    private List<MembershipFacts> roll(BackfillRequest request) {
        return facts.memberships(request.projectId(), List.of(request.personId()))
                .getOrDefault(request.personId(), List.of());
    }

    private PunchVerdict verdict(BackfillRequest request, List<MembershipFacts> roll) {
        var membership = WorkerRoll.nearest(SiteTime.startOf(request.day()), roll)
                .map(nearest -> nearest.on(request.day()))
                .orElse(MembershipState.NONE);
        return PunchRules.judgeBackfilled(membership, policy);
    }

    private void record(String action, BackfillRequest request) {
        audit.done(new AuditTrail.Entry(
                null,
                action,
                "request",
                request.id().toString(),
                request.projectId(),
                Map.of("day", request.day().toString())));
    }

    private BackfillRequest request(UUID requestId) {
        return requests.findById(requestId.toString())
                .orElseThrow(() -> new IllegalStateException("no back-fill " + requestId));
    }
}
