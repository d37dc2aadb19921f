package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.LostRaces;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files and withdraws unbind requests, and says beforehand what would become of one. */
@Service
public class UnbindService {
    private final UnbindFiling filing;
    private final UnbindRevising revising;
    private final UnbindJudge judge;
    private final BoundDevices devices;
    private final UnbindRoutes routes;
    private final PostHolders holders;
    private final AuditTrail audit;

    UnbindService(
            UnbindFiling filing,
            UnbindRevising revising,
            UnbindJudge judge,
            BoundDevices devices,
            UnbindRoutes routes,
            PostHolders holders,
            AuditTrail audit) {
        this.filing = filing;
        this.revising = revising;
        this.judge = judge;
        this.devices = devices;
        this.routes = routes;
        this.holders = holders;
        this.audit = audit;
    }

    /** The devices the caller may ask to unbind; empty when the caller may not file for the project at all. */
    @Transactional(readOnly = true)
    public Optional<List<BoundDevice>> devices(Caller caller, long projectId) {
        return judge.mayFile(caller, projectId) ? Optional.of(devices.fileable(caller, projectId)) : Optional.empty();
    }

    /** Judges the form as it stands and draws the route; nothing is written. */
    @Transactional(readOnly = true)
    public UnbindPreview preview(FileUnbind command, Caller caller) {
        var judgement = judge.judge(command, caller);
        var device = judgement.device();
        if (device == null) {
            return new UnbindPreview(judgement.refusals(), null, List.of());
        }
        var ruling = routes.of(new UnbindRoutes.Asked(filing.province(device.projectId()), command.reason()));
        return new UnbindPreview(
                judgement.refusals(),
                ruling,
                ruling.route().nodes().stream()
                        .map(node -> new UnbindPreview.Station(node, holders.of(device.projectId(), node)))
                        .toList());
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<UnbindReceipt> file(FileUnbind command, Caller caller) {
        var outcome = LostRaces.again(() -> filing.file(command, caller));
        refused(outcome, "UNBIND_SUBMIT", command.token(), command.projectId(), caller);
        return outcome;
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<UnbindReceipt> withdraw(UUID requestId, long versionSeen, Caller caller) {
        var outcome = LostRaces.withdrawal(() -> filing.withdraw(requestId, versionSeen, caller));
        refused(outcome, "UNBIND_WITHDRAW", requestId, null, caller);
        return outcome;
    }

    /** 重报: files again what was sent back to who filed it, on the route it has. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<UnbindReceipt> revise(ReviseUnbind command, Caller caller) {
        var outcome = LostRaces.again(() -> revising.revise(command, caller));
        refused(outcome, "UNBIND_RESUBMIT", command.requestId(), null, caller);
        return outcome;
    }

    private void refused(Outcome<?> outcome, String action, UUID objectId, @Nullable Long projectId, Caller caller) {
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, "request", objectId.toString(), projectId, Map.of()),
                        refusal.code()));
    }
}
