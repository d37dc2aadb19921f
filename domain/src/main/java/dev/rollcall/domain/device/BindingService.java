package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.LostRaces;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 设备绑定: binds devices to projects, for good (R132–R134, C15). Taking one off again is the unbind process alone. */
@Service
public class BindingService {
    private final BindJudge judge;
    private final BindingActs acts;
    private final DeviceBindings bindings;
    private final AuditTrail audit;

    BindingService(BindJudge judge, BindingActs acts, DeviceBindings bindings, AuditTrail audit) {
        this.judge = judge;
        this.acts = acts;
        this.bindings = bindings;
        this.audit = audit;
    }

    /** Why the caller may not bind anything there; empty when it may. */
    @Transactional(readOnly = true)
    public Optional<Refusal> bars(Caller caller, long projectId) {
        return judge.bars(caller, projectId);
    }

    /** What there is to bind, and the project's IoT terminals; empty when the caller may bind nothing there. */
    @Transactional(readOnly = true)
    public Optional<Choices> choices(Caller caller, long projectId) {
        return judge.bars(caller, projectId).isPresent()
                ? Optional.empty()
                : Optional.of(new Choices(judge.candidates(caller, projectId), bindings.gateways(projectId)));
    }

    /** Everything that keeps the form from being sent, the gravest first; nothing is written. */
    @Transactional(readOnly = true)
    public List<Refusal> preview(BindDevice command, Caller caller) {
        return judge.judge(command, caller, false).refusals();
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<BindReceipt> bind(BindDevice command, Caller caller) {
        var outcome = LostRaces.again(() -> acts.bind(command, caller));
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(
                                caller, "DEVICE_BIND", "device", command.sn(), command.projectId(), Map.of()),
                        refusal.code()));
        return outcome;
    }

    /** What the form offers. */
    public record Choices(List<DeviceBindings.Candidate> devices, List<String> gateways) {

        public Choices {
            devices = List.copyOf(devices);
            gateways = List.copyOf(gateways);
        }
    }
}
