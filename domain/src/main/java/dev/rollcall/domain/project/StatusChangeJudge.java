package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a status change before anything is written: who files it, which change, from when, with which papers. */
@Component
class StatusChangeJudge {
    static final int REASON_LEAST = 5;
    static final int REASON_MOST = 500;
    /** 1.5: the general contractor, by its account or by its project manager. */
    static final Role[] MAY_FILE = {Role.ENT_GC, Role.PM};

    private final Accounts accounts;
    private final Projects projects;
    private final StatusChangeRequests requests;
    private final StatusPolicy policy;
    private final Clock clock;

    StatusChangeJudge(
            Accounts accounts, Projects projects, StatusChangeRequests requests, StatusPolicy policy, Clock clock) {
        this.accounts = accounts;
        this.projects = projects;
        this.requests = requests;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param project null when the caller may not file for it */
    record Judgement(List<Refusal> refusals, @Nullable Project project) {}

    boolean mayFile(Caller caller, long projectId) {
        return accounts.standing(caller.accountId(), projectId)
                .filter(standing -> standing.isAny(MAY_FILE))
                .isPresent();
    }

    Judgement judge(FileStatusChange command, Caller caller) {
        var judgement = judgeAgain(command, caller);
        var refusals = new ArrayList<Refusal>();
        if (judgement.project() != null) {
            requests.findByOpenKey(StatusChangeRequest.openKey(command.projectId()))
                    .ifPresent(open -> refusals.add(Refusal.of("STATUS_CHANGE_OPEN", open.requestNo())));
        }
        refusals.addAll(judgement.refusals());
        return new Judgement(List.copyOf(refusals), judgement.project());
    }

    /** Of a request that was sent back: it is the project's open one. */
    Judgement judgeAgain(FileStatusChange command, Caller caller) {
        if (!mayFile(caller, command.projectId())) {
            return new Judgement(List.of(Refusal.of("STATUS_FILING_NOT_ALLOWED")), null);
        }
        var project = projects.findById(command.projectId()).orElseThrow();
        var change = new StatusTransition(project.status(), command.target());
        var refusals = new ArrayList<Refusal>();
        if (!change.isAllowed()) {
            refusals.add(Refusal.of(
                    "TRANSITION_NOT_ALLOWED", change.from().label(), change.to().label()));
        }
        effectiveDay(command.effectiveDay(), project).ifPresent(refusals::add);
        reason(command.reason()).ifPresent(refusals::add);
        if (change.isAllowed() && !command.materials().containsAll(change.required())) {
            refusals.add(Refusal.of("MATERIALS_MISSING"));
        }
        return new Judgement(List.copyOf(refusals), project);
    }

    private Optional<Refusal> effectiveDay(LocalDate day, Project project) {
        var today = SiteTime.dayOf(clock.instant());
        if (day.isBefore(today)) {
            return Optional.of(Refusal.of("EFFECTIVE_DAY_PAST")); // attendance that was counted is not undone by a form
        }
        if (day.isAfter(today.plusDays(policy.latestEffective().toDays()))) {
            return Optional.of(
                    Refusal.of("EFFECTIVE_DAY_FAR", policy.latestEffective().toDays()));
        }
        return day.isBefore(project.statusSince())
                ? Optional.of(Refusal.of("EFFECTIVE_BEFORE_LAST", project.statusSince()))
                : Optional.empty();
    }

    private static Optional<Refusal> reason(String reason) {
        if (reason.length() < REASON_LEAST) {
            return Optional.of(Refusal.of("REASON_NEEDS_WORDS", REASON_LEAST));
        }
        return reason.length() > REASON_MOST ? Optional.of(Refusal.of("TEXT_TOO_LONG", REASON_MOST)) : Optional.empty();
    }
}
