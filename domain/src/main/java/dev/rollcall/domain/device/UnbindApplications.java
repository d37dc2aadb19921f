package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestSteps;
import dev.rollcall.domain.approval.WorkingTime;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an unbinding does when its route ends, in the last decision's own transaction: the interval is closed, the
 * credential revoked, and what has to happen on the device is written down as a command. The only place that does so
 * (X24).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnbindApplications implements RequestEffects, UnbindFilings {
    private final UnbindRequests requests;
    private final BoundDevices devices;
    private final DeviceReleases releases;
    private final DeviceCommands commands;
    private final RequestSteps steps;
    private final WorkingTime workingTime;
    private final AuditTrail audit;
    private final UnbindPolicy policy;
    private final Clock clock;

    UnbindApplications(
            UnbindRequests requests,
            BoundDevices devices,
            DeviceReleases releases,
            DeviceCommands commands,
            RequestSteps steps,
            WorkingTime workingTime,
            AuditTrail audit,
            UnbindPolicy policy,
            Clock clock) {
        this.requests = requests;
        this.devices = devices;
        this.releases = releases;
        this.commands = commands;
        this.steps = steps;
        this.workingTime = workingTime;
        this.audit = audit;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.DEVICE_UNBIND;
    }

    @Override
    public UnbindRoutes.Asked atFiling(UUID requestId) {
        return request(requestId).asked();
    }

    @Override
    public boolean takesPart(UUID requestId, ApprovalNode node) {
        return request(requestId).ruling().route().nodes().contains(node);
    }

    @Override
    public Optional<Refusal> barsApproval(UUID requestId) {
        var request = request(requestId);
        return device(request).boundUntil() == null ? Optional.empty() : Optional.of(Refusal.of("BINDING_ENDED"));
    }

    @Override
    public void approved(UUID requestId) {
        var request = request(requestId);
        var device = device(request);
        var now = clock.instant();
        if (!releases.endBinding(request.bindingId(), now)) {
            // Judged moments ago in this transaction; whoever tries again is refused with a sentence.
            throw new IllegalStateException(request.requestNo() + ": the binding ended meanwhile");
        }
        if (device.elsewhere() == 0) { // a gate shared with another project goes on working there
            releases.revoke(device.deviceId(), now);
            commands.add(DeviceCommand.begin(request, device, now));
        }
        request.unbound(now);
        requests.saveAndFlush(request);
        record("DEVICE_UNBOUND", request, Map.of("device", request.sn(), "shared", String.valueOf(device.elsewhere())));
    }

    @Override
    public void rejected(UUID requestId) {
        var request = request(requestId);
        request.end(RequestStatus.REJECTED, clock.instant());
        requests.saveAndFlush(request);
        steps.cancelRest(requestId, clock.instant());
        record("UNBIND_REJECTED", request, Map.of("device", request.sn()));
    }

    @Override
    public Instant remindAt(Instant openedAt) {
        return workingTime.after(openedAt, policy.remindAfter());
    }

    @Override
    public Instant escalateAt(Instant openedAt) {
        return workingTime.after(openedAt, policy.escalateAfter());
    }

    private void record(String action, UnbindRequest request, Map<String, String> detail) {
        audit.done(new AuditTrail.Entry(null, action, "request", request.id().toString(), request.projectId(), detail));
    }

    private BoundDevice device(UnbindRequest request) {
        return devices.ofBinding(request.bindingId()).orElseThrow();
    }

    private UnbindRequest request(UUID requestId) {
        return requests.findById(requestId.toString())
                .orElseThrow(() -> new IllegalStateException("no unbind request " + requestId));
    }
}
