package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.RequestSteps;
import dev.rollcall.domain.approval.StepState;
import dev.rollcall.domain.approval.WorkingTime;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a status change does when its route ends; runs in the last decision's own transaction (R96, R97). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatusChangeApplications implements RequestEffects, ManagingLevels {
    private final StatusChangeRequests requests;
    private final Projects projects;
    private final StatusBlockerRules blockers;
    private final List<StatusFollower> followers;
    private final RequestSteps steps;
    private final WorkingTime workingTime;
    private final AuditTrail audit;
    private final StatusPolicy policy;
    private final Clock clock;

    StatusChangeApplications(
            StatusChangeRequests requests,
            Projects projects,
            StatusBlockerRules blockers,
            List<StatusFollower> followers,
            RequestSteps steps,
            WorkingTime workingTime,
            AuditTrail audit,
            StatusPolicy policy,
            Clock clock) {
        this.requests = requests;
        this.projects = projects;
        this.blockers = blockers;
        this.followers = List.copyOf(followers);
        this.steps = steps;
        this.workingTime = workingTime;
        this.audit = audit;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.PROJECT_STATUS_CHANGE;
    }

    @Override
    public RegionLevel atFiling(UUID requestId) {
        return RegionLevel.of(request(requestId).managingRegion());
    }

    @Override
    public boolean takesPart(UUID requestId, ApprovalNode node) {
        return request(requestId).ruling().route().nodes().contains(node);
    }

    /** X21 at every level; before the last decision also what stands against the change (D-4). */
    @Override
    public Optional<Refusal> barsApproval(UUID requestId) {
        var request = request(requestId);
        var project = project(request);
        if (hasMovedOn(request, project)) {
            return Optional.of(Refusal.of(
                    "PROJECT_STATUS_MOVED",
                    request.transition().from().label(),
                    project.status().label()));
        }
        return isAtLastLevel(requestId) ? barring(request) : Optional.empty();
    }

    private boolean isAtLastLevel(UUID requestId) {
        return steps.of(requestId).stream().map(RequestStep::state).noneMatch(StepState.PLANNED::equals);
    }

    private Optional<Refusal> barring(StatusChangeRequest request) {
        return blockers.of(request.projectId(), request.transition(), request.effectiveDay()).stream()
                .filter(StatusBlocker::bars)
                .findFirst()
                .map(blocker -> switch (blocker.kind()) {
                    case OPEN_BACKFILLS -> Refusal.of("BACKFILLS_STILL_OPEN", blocker.count());
                    case BOUND_DEVICES -> Refusal.of("DEVICES_STILL_BOUND", blocker.count());
                    case WORKERS_ON_ROLL -> Refusal.of("WORKERS_STILL_ON_ROLL", blocker.count());
                    case ATTENDED_DAYS -> Refusal.of("ATTENDANCE_SINCE_THEN", blocker.count());
                });
    }

    /** Another status than at filing, or the same one reached anew, later than this change is to count from. */
    private boolean hasMovedOn(StatusChangeRequest request, Project project) {
        return project.status() != request.transition().from()
                || firstDay(request).isBefore(project.statusSince());
    }

    private LocalDate firstDay(StatusChangeRequest request) {
        return request.transition().firstDay(request.effectiveDay(), SiteTime.dayOf(clock.instant()));
    }

    @Override
    public void approved(UUID requestId) {
        var request = request(requestId);
        var project = project(request);
        if (hasMovedOn(request, project)) {
            // Judged moments ago in this transaction; whoever tries again is refused with a sentence.
            throw new IllegalStateException(request.requestNo() + ": the project's status has changed meanwhile");
        }
        var from = firstDay(request);
        project.becomes(request.transition().to(), from);
        projects.saveAndFlush(project);
        request.applied(from, clock.instant());
        requests.saveAndFlush(request);
        followers.forEach(follower -> follower.statusChanged(project.id(), from));
        record("STATUS_CHANGED", request, Map.of("to", request.transition().to().name(), "from", from.toString()));
    }

    @Override
    public void rejected(UUID requestId) {
        var request = request(requestId);
        request.end(RequestStatus.REJECTED, clock.instant());
        requests.saveAndFlush(request);
        steps.cancelRest(requestId, clock.instant());
        record("STATUS_CHANGE_REJECTED", request, Map.of());
    }

    @Override
    public Instant remindAt(Instant openedAt) {
        return workingTime.after(openedAt, policy.remindAfter());
    }

    @Override
    public Instant escalateAt(Instant openedAt) {
        return workingTime.after(openedAt, policy.escalateAfter());
    }

    private void record(String action, StatusChangeRequest request, Map<String, String> detail) {
        audit.done(new AuditTrail.Entry(null, action, "request", request.id().toString(), request.projectId(), detail));
    }

    private Project project(StatusChangeRequest request) {
        return projects.findById(request.projectId()).orElseThrow();
    }

    private StatusChangeRequest request(UUID requestId) {
        return requests.findById(requestId.toString())
                .orElseThrow(() -> new IllegalStateException("no status change " + requestId));
    }
}
