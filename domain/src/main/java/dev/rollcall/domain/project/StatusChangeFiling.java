package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.FiledRequests;
import dev.rollcall.domain.approval.RequestFiling;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestNumbers;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of filing and withdrawing: judge, then request, papers, route, audit row and the process. */
@Component
class StatusChangeFiling implements RequestFiling.Book<StatusChangeRequest> {
    static final String OWNER_KIND = "status-change";

    private final StatusChangeRequests requests;
    private final StatusChangeJudge judge;
    private final ReviewRoutes routes;
    private final ContractorUnits contractors;
    private final RequestNumbers numbers;
    private final RequestFiling filing;
    private final Clock clock;

    StatusChangeFiling(
            StatusChangeRequests requests,
            StatusChangeJudge judge,
            ReviewRoutes routes,
            ContractorUnits contractors,
            RequestNumbers numbers,
            RequestFiling filing,
            Clock clock) {
        this.requests = requests;
        this.judge = judge;
        this.routes = routes;
        this.contractors = contractors;
        this.numbers = numbers;
        this.filing = filing;
        this.clock = clock;
    }

    @Transactional
    Outcome<StatusChangeReceipt> file(FileStatusChange command, Caller caller) {
        var judgement = judge.judge(command, caller);
        return filing.file(
                        this,
                        command,
                        caller,
                        judgement.refusals(),
                        () -> made(command, caller, Objects.requireNonNull(judgement.project())))
                .map(StatusChangeFiling::receipt);
    }

    private StatusChangeRequest made(FileStatusChange command, Caller caller, Project project) {
        var prefix = "SC-" + project.code();
        var number = "%s-%04d".formatted(prefix, numbers.next(prefix));
        var ruling = routes.of(project.managingLevel());
        var unit = contractors.of(project.id());
        return requests.saveAndFlush(
                StatusChangeRequest.filed(number, command, project, unit, ruling, caller, clock.instant()));
    }

    @Transactional
    Outcome<StatusChangeReceipt> withdraw(UUID requestId, long versionSeen, Caller caller) {
        var found = requests.findById(requestId.toString());
        if (found.isEmpty() || !judge.mayFile(caller, found.get().projectId())) {
            return Outcome.refused("REQUEST_NOT_FOUND");
        }
        return filing.withdraw(this, requestId, versionSeen, caller).map(StatusChangeFiling::receipt);
    }

    @Override
    public RequestKind kind() {
        return RequestKind.PROJECT_STATUS_CHANGE;
    }

    @Override
    public String ownerKind() {
        return OWNER_KIND;
    }

    @Override
    public String auditWord() {
        return "STATUS_CHANGE";
    }

    @Override
    public FiledRequests<StatusChangeRequest> requests() {
        return requests;
    }

    @Override
    public List<ApprovalNode> route(StatusChangeRequest request) {
        return request.ruling().route().nodes();
    }

    @Override
    public Map<String, String> audited(StatusChangeRequest request) {
        return Map.of(
                "requestNo", request.requestNo(),
                "from", request.transition().from().name(),
                "to", request.transition().to().name());
    }

    static StatusChangeReceipt receipt(StatusChangeRequest request) {
        return new StatusChangeReceipt(request.id(), request.requestNo());
    }
}
