package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.FiledRequests;
import dev.rollcall.domain.approval.RequestFiling;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestNumbers;
import dev.rollcall.domain.attendance.rule.BackfillRoute;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of filing and withdrawing: judge, then request, evidence, route, audit row and the process. */
@Component
class BackfillFiling implements RequestFiling.Book<BackfillRequest> {
    static final String OWNER_KIND = "backfill";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final BackfillRequests requests;
    private final BackfillJudge judge;
    private final BackfillDrafts drafts;
    private final RequestNumbers numbers;
    private final ProjectRoll projects;
    private final RequestFiling filing;
    private final Clock clock;

    BackfillFiling(
            BackfillRequests requests,
            BackfillJudge judge,
            BackfillDrafts drafts,
            RequestNumbers numbers,
            ProjectRoll projects,
            RequestFiling filing,
            Clock clock) {
        this.requests = requests;
        this.judge = judge;
        this.drafts = drafts;
        this.numbers = numbers;
        this.projects = projects;
        this.filing = filing;
        this.clock = clock;
    }

    @Transactional
    Outcome<BackfillReceipt> file(FileBackfill command, Caller caller) {
        var judgement = judge.judge(command, caller);
        return filing.file(
                        this,
                        command,
                        caller,
                        judgement.refusals(),
                        () -> made(command, caller, Objects.requireNonNull(judgement.membership())))
                .map(BackfillFiling::receipt);
    }

    private BackfillRequest made(FileBackfill command, Caller caller, MembershipFacts membership) {
        var now = clock.instant();
        var prefix = "BF-%s-%s".formatted(projects.of(command.projectId()).code(), MONTH.format(SiteTime.local(now)));
        var number = "%s-%04d".formatted(prefix, numbers.next(prefix));
        drafts.discard(caller, command.projectId());
        return requests.saveAndFlush(BackfillRequest.filed(number, command, membership, caller, now));
    }

    @Transactional
    Outcome<BackfillReceipt> withdraw(UUID requestId, long versionSeen, Caller caller) {
        return filing.withdraw(this, requestId, versionSeen, caller).map(BackfillFiling::receipt);
    }

    @Override
    public RequestKind kind() {
        return RequestKind.ATTENDANCE_BACKFILL;
    }

    @Override
    public String ownerKind() {
        return OWNER_KIND;
    }

    @Override
    public String auditWord() {
        return "BACKFILL";
    }

    @Override
    public FiledRequests<BackfillRequest> requests() {
        return requests;
    }

    @Override
    public List<ApprovalNode> route(BackfillRequest request) {
        return BackfillRoute.NODES;
    }

    @Override
    public Map<String, String> audited(BackfillRequest request) {
        return Map.of("requestNo", request.requestNo());
    }

    static BackfillReceipt receipt(BackfillRequest request) {
        return new BackfillReceipt(request.id(), request.requestNo());
    }
}
