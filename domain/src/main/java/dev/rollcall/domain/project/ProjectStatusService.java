package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.LostRaces;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files and withdraws status changes, lists them, and says beforehand what would become of one. */
@Service
public class ProjectStatusService {
    private final StatusChangeFiling filing;
    private final StatusChangeRevising revising;
    private final StatusChangeJudge judge;
    private final StatusBlockerRules blockers;
    private final StatusChangeRequests requests;
    private final StatusChangeLists lists;
    private final Projects projects;
    private final ReviewRoutes routes;
    private final PostHolders holders;
    private final AuditTrail audit;
    private final StatusPolicy policy;
    private final Clock clock;

    ProjectStatusService(
            StatusChangeFiling filing,
            StatusChangeRevising revising,
            StatusChangeJudge judge,
            StatusBlockerRules blockers,
            StatusChangeRequests requests,
            StatusChangeLists lists,
            Projects projects,
            ReviewRoutes routes,
            PostHolders holders,
            AuditTrail audit,
            StatusPolicy policy,
            Clock clock) {
        this.filing = filing;
        this.revising = revising;
        this.judge = judge;
        this.blockers = blockers;
        this.requests = requests;
        this.lists = lists;
        this.projects = projects;
        this.routes = routes;
        this.holders = holders;
        this.audit = audit;
        this.policy = policy;
        this.clock = clock;
    }

    /** The project's requests within the caller's reach, newest first (R94). */
    @Transactional(readOnly = true)
    public Page<StatusChangeRow> page(Caller caller, StatusChangeQuery query) {
        return lists.page(query, caller);
    }

    /** Empty when the caller may not file for the project. */
    @Transactional(readOnly = true)
    public Optional<StatusChangeOptions> options(Caller caller, long projectId) {
        if (!judge.mayFile(caller, projectId)) {
            return Optional.empty();
        }
        var project = projects.findById(projectId).orElseThrow();
        var today = SiteTime.dayOf(clock.instant());
        return Optional.of(new StatusChangeOptions(
                project.status(),
                targets(project.status()),
                project.statusSince().isAfter(today) ? project.statusSince() : today,
                today.plusDays(policy.latestEffective().toDays()),
                requests.findByOpenKey(StatusChangeRequest.openKey(projectId))
                        .map(StatusChangeRequest::requestNo)
                        .orElse(null)));
    }

    private static List<StatusChangeOptions.Target> targets(ProjectStatus current) {
        return current.next().stream()
                .sorted(Comparator.naturalOrder())
                .map(next -> new StatusTransition(current, next))
                .map(change -> new StatusChangeOptions.Target(change.to(), change.resumes(), change.required()))
                .toList();
    }

    /** Judges the form as it stands and draws the route; nothing is written. */
    @Transactional(readOnly = true)
    public StatusChangePreview preview(FileStatusChange command, Caller caller) {
        var judgement = judge.judge(command, caller);
        var project = judgement.project();
        var day = command.effectiveDay();
        return project == null
                ? new StatusChangePreview(judgement.refusals(), List.of(), null, List.of(), day)
                : preview(command, judgement, project);
    }

    private StatusChangePreview preview(
            FileStatusChange command, StatusChangeJudge.Judgement judgement, Project project) {
        var change = new StatusTransition(project.status(), command.target());
        var ruling = routes.of(project.managingLevel());
        return new StatusChangePreview(
                judgement.refusals(),
                blockers.of(project.id(), change, command.effectiveDay()),
                ruling,
                ruling.route().nodes().stream()
                        .map(node -> new StatusChangePreview.Station(node, holders.of(project.id(), node)))
                        .toList(),
                change.firstDay(command.effectiveDay(), today()));
    }

    private LocalDate today() {
        return SiteTime.dayOf(clock.instant());
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<StatusChangeReceipt> file(FileStatusChange command, Caller caller) {
        var outcome = LostRaces.again(() -> filing.file(command, caller));
        refused(outcome, "STATUS_CHANGE_SUBMIT", command.token(), command.projectId(), caller);
        return outcome;
    }

    /** 重报: files again what was sent back to who filed it, on the route it has. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<StatusChangeReceipt> revise(ReviseStatusChange command, Caller caller) {
        var outcome = LostRaces.again(() -> revising.revise(command, caller));
        refused(outcome, "STATUS_CHANGE_RESUBMIT", command.requestId(), null, caller);
        return outcome;
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<StatusChangeReceipt> withdraw(UUID requestId, long versionSeen, Caller caller) {
        var outcome = LostRaces.withdrawal(() -> filing.withdraw(requestId, versionSeen, caller));
        refused(outcome, "STATUS_CHANGE_WITHDRAW", requestId, null, caller);
        return outcome;
    }

    private void refused(Outcome<?> outcome, String action, UUID objectId, @Nullable Long projectId, Caller caller) {
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, "request", objectId.toString(), projectId, Map.of()),
                        refusal.code()));
    }
}
