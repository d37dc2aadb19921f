package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.BackfillFacts;
import dev.rollcall.domain.attendance.rule.BackfillRefusal;
import dev.rollcall.domain.attendance.rule.BackfillRules;
import dev.rollcall.domain.attendance.rule.BackfillVerdict;
import dev.rollcall.domain.attendance.rule.DayFacts;
import dev.rollcall.domain.attendance.rule.MembershipState;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a back-fill before anything is written: who files it, for whom, for which day (1.5, 1.6, C8). */
@Component
class BackfillJudge {
    static final int EXPLANATION_MOST = 500;
    /** 1.6: contractors for their own people, post personnel for workers of their own unit (C8, answers 18). */
    static final Role[] MAY_FILE = {Role.ENT_GC, Role.ENT_SUB, Role.POST};

    private final Accounts accounts;
    private final AttendanceFacts facts;
    private final ProjectRoll projects;
    private final PunchLog log;
    private final BackfillRequests requests;
    private final WorkerCards cards;
    private final AttendancePolicy policy;
    private final Clock clock;

    BackfillJudge(
            Accounts accounts,
            AttendanceFacts facts,
            ProjectRoll projects,
            PunchLog log,
            BackfillRequests requests,
            WorkerCards cards,
            AttendancePolicy policy,
            Clock clock) {
        this.accounts = accounts;
        this.facts = facts;
        this.projects = projects;
        this.log = log;
        this.requests = requests;
        this.cards = cards;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param membership the one that covers the day; null when the request is refused for want of it
     * @param verdict null when the caller has no business with that worker
     */
    record Judgement(
            List<Refusal> refusals,
            @Nullable MembershipFacts membership,
            @Nullable BackfillVerdict verdict) {}

    Judgement judge(FileBackfill command, Caller caller) {
        var judgement = judge(command, 0, caller);
        var refusals = new ArrayList<>(judgement.refusals());
        if (judgement.verdict() != null) {
            identical(command).ifPresent(refusals::add);
        }
        return new Judgement(refusals, judgement.membership(), judgement.verdict());
    }

    /**
     * Of a request that was sent back: it is the open one, and was filed in time.
     *
     * @param filesThere evidence it has already
     */
    Judgement judgeAgain(FileBackfill command, int filesThere, Caller caller) {
        var judgement = judge(command, filesThere, caller);
        var refusals = judgement.refusals().stream()
                .filter(refusal -> !refusal.code().equals(BackfillRefusal.TOO_OLD.name()))
                .toList();
        return new Judgement(refusals, judgement.membership(), judgement.verdict());
    }

    private Judgement judge(FileBackfill command, int filesThere, Caller caller) {
        var standing = accounts.standing(caller.accountId(), command.projectId());
        if (standing.isEmpty() || !standing.get().isAny(MAY_FILE)) {
            return refused("FILING_NOT_ALLOWED");
        }
        var roll = facts.memberships(command.projectId(), List.of(command.personId()))
                .getOrDefault(command.personId(), List.of());
        var moment = SiteTime.startOf(command.day());
        var nearest = WorkerRoll.nearest(moment, roll);
        if (nearest.isEmpty() || !standing.get().reachesUnit(nearest.get().unitId())) {
            return refused("WORKER_NOT_FOUND");
        }
        if (command.explanation().length() > EXPLANATION_MOST) {
            return refused("TEXT_TOO_LONG", EXPLANATION_MOST);
        }
        var verdict = BackfillRules.judge(facts(command, filesThere, nearest.get(), roll), policy);
        var refusals = new ArrayList<Refusal>();
        verdict.refusals()
                .forEach(each ->
                        refusals.add(Refusal.of(each.name(), policy.backfill().windowDays())));
        return new Judgement(refusals, nearest.get(), verdict);
    }

    /** The first day somebody may file for today. */
    LocalDate earliestDay() {
        return SiteTime.dayOf(clock.instant()).minusDays(policy.backfill().windowDays());
    }

    /** X16: one open request for a worker and day. */
    private Optional<Refusal> identical(FileBackfill command) {
        var key = BackfillRequest.openKey(command.projectId(), command.personId(), command.day());
        if (!requests.existsByOpenKey(key)) {
            return Optional.empty();
        }
        var number = cards.openRequest(command.projectId(), command.personId(), command.day());
        return Optional.of(Refusal.of("IDENTICAL_OPEN", number.orElse("")));
    }

    private BackfillFacts facts(
            FileBackfill command, int filesThere, MembershipFacts membership, List<MembershipFacts> roll) {
        var day = command.day();
        var existing = log.counted(
                        command.projectId(),
                        List.of(command.personId()),
                        SiteTime.startOf(day.minusDays(1)),
                        SiteTime.startOf(day.plusDays(2)))
                .getOrDefault(command.personId(), List.of());
        var closed = projects.of(command.projectId()).payrollClosedUntil();
        return new BackfillFacts(
                day,
                clock.instant(),
                membership.role(),
                roll.stream().anyMatch(each -> each.covers(day)) ? MembershipState.MEMBER : membership.on(day),
                closed != null && !day.isAfter(closed),
                new DayFacts.Nights(CellKeeper.night(roll, day), CellKeeper.night(roll, day.minusDays(1))),
                existing,
                new BackfillFacts.Request(
                        command.claims().stream()
                                .map(claim -> new BackfillFacts.Added(SiteTime.instant(claim.at()), claim.direction()))
                                .toList(),
                        command.reason(),
                        command.explanation(),
                        filesThere + command.documents().size()));
    }

    private static Judgement refused(String code, Object... args) {
        return new Judgement(List.of(Refusal.of(code, args)), null, null);
    }
}
