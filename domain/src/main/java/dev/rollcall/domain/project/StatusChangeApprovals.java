package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ApprovalRequest;
import dev.rollcall.domain.approval.ApprovalRequests;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TaskRule;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Status changes in the words of approvals. */
@Component
class StatusChangeApprovals implements ApprovalRequests {
    /** 1.6: everybody on the project but the labour officer and the other posts. */
    static final Role[] MAY_READ = {
        Role.ENT_GC,
        Role.ENT_SUB,
        Role.ENT_SUPERVISION,
        Role.ENT_OWNER,
        Role.PM,
        Role.CHIEF_SUP,
        Role.SUP_REP,
        Role.REG_COUNTY,
        Role.REG_CITY,
        Role.REG_PROV,
        Role.PLATFORM_OPS,
        Role.AUDITOR
    };

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final StatusChangeRequests requests;
    private final Projects projects;

    StatusChangeApprovals(StatusChangeRequests requests, Projects projects) {
        this.requests = requests;
        this.projects = projects;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.PROJECT_STATUS_CHANGE;
    }

    @Override
    public Optional<ApprovalRequest> find(UUID requestId) {
        return requests.findById(requestId.toString()).map(this::view);
    }

    @Override
    public boolean mayRead(Standing standing, ApprovalRequest request) {
        return standing.isAny(MAY_READ);
    }

    @Override
    public Optional<String> formDigest(UUID requestId) {
        return requests.findById(requestId.toString()).map(StatusChangeRequest::digest);
    }

    /** The row that was asked when it was filed, not what the table says today. */
    @Override
    public TaskRule rule(UUID requestId, ApprovalNode node) {
        var ruling = requests.findById(requestId.toString()).orElseThrow().ruling();
        return TaskRule.ofTable(
                "D-5",
                ruling.table(),
                ruling.version(),
                ruling.row(),
                ruling.route().name());
    }

    @Override
    public void touched(UUID requestId) {
        requests.findById(requestId.toString()).ifPresent(request -> {
            request.decided();
            requests.saveAndFlush(request);
        });
    }

    private ApprovalRequest view(StatusChangeRequest request) {
        var change = request.transition();
        var project = projects.findById(request.projectId()).orElseThrow();
        return new ApprovalRequest(
                request.id(),
                RequestKind.PROJECT_STATUS_CHANGE,
                request.requestNo(),
                request.projectId(),
                request.unitId(),
                null,
                request.initiatorAccountId(),
                request.initiatorPersonId(),
                "项目由 " + change.from().label() + " 变更为 " + change.to().label(),
                project.name() + " · " + DAY.format(request.effectiveDay()) + " 起",
                request.status(),
                request.submittedAt(),
                request.finishedAt(),
                request.version());
    }
}
