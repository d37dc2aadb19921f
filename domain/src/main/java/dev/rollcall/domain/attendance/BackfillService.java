package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.LostRaces;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.attendance.rule.BackfillRoute;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files and withdraws back-fills, and says beforehand what would become of one. */
@Service
public class BackfillService {
    private static final int MOST_WORKERS = 50;

    private final BackfillFiling filing;
    private final BackfillRevising revising;
    private final BackfillJudge judge;
    private final ProjectRoll projects;
    private final PostHolders holders;
    private final WorkerCards cards;
    private final BackfillDrafts drafts;
    private final Accounts accounts;
    private final AuditTrail audit;

    BackfillService(
            BackfillFiling filing,
            BackfillRevising revising,
            BackfillJudge judge,
            ProjectRoll projects,
            PostHolders holders,
            WorkerCards cards,
            BackfillDrafts drafts,
            Accounts accounts,
            AuditTrail audit) {
        this.filing = filing;
        this.revising = revising;
        this.judge = judge;
        this.projects = projects;
        this.holders = holders;
        this.cards = cards;
        this.drafts = drafts;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Labour workers the caller may file for, those who left within the window too; empty for who may not file. */
    @Transactional(readOnly = true)
    public List<WorkerCard> workers(Caller caller, long projectId, String text) {
        var standing = accounts.standing(caller.accountId(), projectId);
        return standing.isPresent() && standing.get().isAny(BackfillJudge.MAY_FILE)
                ? cards.search(projectId, caller.accountId(), text.strip(), judge.earliestDay(), MOST_WORKERS)
                : List.of();
    }

    /** Judges the form as it stands and draws the route; nothing is written. */
    @Transactional(readOnly = true)
    public BackfillPreview preview(FileBackfill command, Caller caller) {
        var judgement = judge.judge(command, caller);
        var verdict = judgement.verdict();
        return new BackfillPreview(
                judgement.refusals(),
                verdict == null ? List.of() : verdict.punchFaults(),
                verdict != null && verdict.completesDay(),
                route(caller, command.projectId()));
    }

    /** The approvers to come, as things stand (C10); empty without reach. */
    @Transactional(readOnly = true)
    public List<BackfillPreview.Station> route(Caller caller, long projectId) {
        if (accounts.standing(caller.accountId(), projectId).isEmpty()) {
            return List.of();
        }
        return BackfillRoute.plan(projects.of(projectId).active()).stream()
                .map(step -> new BackfillPreview.Station(
                        step.node(),
                        step.skippedBecause(),
                        step.isSkipped() ? List.of() : holders.of(projectId, step.node())))
                .toList();
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<BackfillReceipt> file(FileBackfill command, Caller caller) {
        var outcome = LostRaces.again(() -> filing.file(command, caller));
        refused(outcome, "BACKFILL_SUBMIT", command.token(), command.projectId(), caller);
        return outcome;
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<BackfillReceipt> withdraw(UUID requestId, long versionSeen, Caller caller) {
        var outcome = LostRaces.withdrawal(() -> filing.withdraw(requestId, versionSeen, caller));
        refused(outcome, "BACKFILL_WITHDRAW", requestId, null, caller);
        return outcome;
    }

    /** 重报: files again what was sent back to who filed it; the route begins anew. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<BackfillReceipt> revise(ReviseBackfill command, Caller caller) {
        var outcome = LostRaces.again(() -> revising.revise(command, caller));
        refused(outcome, "BACKFILL_RESUBMIT", command.requestId(), null, caller);
        return outcome;
    }

    @Transactional
    public void saveDraft(Caller caller, long projectId, String body) {
        if (accounts.standing(caller.accountId(), projectId).isPresent()) {
            drafts.save(caller, projectId, body);
        }
    }

    @Transactional(readOnly = true)
    public Optional<String> draft(Caller caller, long projectId) {
        return drafts.find(caller, projectId);
    }

    @Transactional
    public void discardDraft(Caller caller, long projectId) {
        drafts.discard(caller, projectId);
    }

    private void refused(
            Outcome<?> outcome,
            String action,
            UUID objectId,
            @org.jspecify.annotations.Nullable Long projectId,
            Caller caller) {
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, "request", objectId.toString(), projectId, Map.of()),
                        refusal.code()));
    }
}
