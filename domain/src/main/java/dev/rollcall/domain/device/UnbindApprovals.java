package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ApprovalRequest;
import dev.rollcall.domain.approval.ApprovalRequests;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TaskRule;
import dev.rollcall.domain.project.Projects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Unbind requests in the words of approvals. */
@Component
class UnbindApprovals implements ApprovalRequests {
    /** 1.6, and the owner, who is asked to confirm (L26). A provider reads those of its own devices. */
    private static final Role[] MAY_READ = {
        Role.ENT_GC,
        Role.ENT_OWNER,
        Role.OWNER_REP,
        Role.PM,
        Role.GC_LABOR,
        Role.REG_COUNTY,
        Role.REG_CITY,
        Role.REG_PROV,
        Role.PLATFORM_OPS,
        Role.AUDITOR
    };

    private final UnbindRequests requests;
    private final BoundDevices devices;
    private final Projects projects;

    UnbindApprovals(UnbindRequests requests, BoundDevices devices, Projects projects) {
        this.requests = requests;
        this.devices = devices;
        this.projects = projects;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.DEVICE_UNBIND;
    }

    @Override
    public Optional<ApprovalRequest> find(UUID requestId) {
        return requests.findById(requestId.toString()).map(this::view);
    }

    @Override
    public boolean mayRead(Standing standing, ApprovalRequest request) {
        return standing.isAny(MAY_READ) || standing.isAny(Role.PROVIDER) && provides(standing, request);
    }

    private boolean provides(Standing standing, ApprovalRequest request) {
        return requests.findById(request.id().toString())
                .filter(each -> devices.providedBy(each.deviceId(), standing.units()))
                .isPresent();
    }

    @Override
    public Optional<String> formDigest(UUID requestId) {
        return requests.findById(requestId.toString()).map(UnbindRequest::digest);
    }

    /** The row that was asked when it was filed, not what the table says today. */
    @Override
    public TaskRule rule(UUID requestId, ApprovalNode node) {
        var ruling = requests.findById(requestId.toString()).orElseThrow().ruling();
        return TaskRule.ofTable(
                "R135",
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

    private ApprovalRequest view(UnbindRequest request) {
        var gate = devices.ofBinding(request.bindingId()).map(BoundDevice::gate).orElse("");
        var project = projects.findById(request.projectId()).orElseThrow();
        return new ApprovalRequest(
                request.id(),
                RequestKind.DEVICE_UNBIND,
                request.requestNo(),
                request.projectId(),
                request.unitId(),
                null,
                request.initiatorAccountId(),
                request.initiatorPersonId(),
                "解绑 " + gate + " 的设备 " + request.sn(),
                project.name() + " · " + request.reason().label(),
                request.status(),
                request.submittedAt(),
                request.finishedAt(),
                request.version());
    }
}
