package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.LostRaces;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts devices on the books, gives them secrets, and takes their sessions or their voice away (R139, R143, R172). */
@Service
public class DeviceRegistration {
    private final RegistrationJudge judge;
    private final RegistrationActs acts;
    private final AuditTrail audit;

    DeviceRegistration(RegistrationJudge judge, RegistrationActs acts, AuditTrail audit) {
        this.judge = judge;
        this.acts = acts;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean mayRegister(Caller caller, long projectId) {
        return judge.mayRegister(caller, projectId);
    }

    /** What keeps the form from being sent, the gravest first; nothing is written. */
    @Transactional(readOnly = true)
    public List<Refusal> preview(RegisterDevice device, Caller caller) {
        return judge.judge(device, caller);
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<RegistrationReceipt> register(RegisterDevice device, Caller caller) {
        return said("DEVICE_REGISTER", caller, device.projectId(), device.sn(), () -> acts.register(device, caller));
    }

    /** Another secret in place of the one it has; only operations, for who holds the old one is out at once. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<RegistrationReceipt> newSecret(Caller caller, long deviceId) {
        return said("DEVICE_NEW_SECRET", caller, null, deviceId, () -> acts.newSecret(caller, deviceId));
    }

    /** Nothing it says is heard any more; it keeps its binding. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Long> disable(Caller caller, long deviceId) {
        return said("DEVICE_DISABLE", caller, null, deviceId, () -> acts.disable(caller, deviceId));
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Long> enable(Caller caller, long deviceId) {
        return said("DEVICE_ENABLE", caller, null, deviceId, () -> acts.enable(caller, deviceId));
    }

    /** 强制下线: ends the session; the device keeps its binding and may log in again (C14, X26). */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Long> forceOffline(Caller caller, long deviceId) {
        return said("DEVICE_FORCE_OFFLINE", caller, null, deviceId, () -> acts.forceOffline(caller, deviceId));
    }

    private <T> Outcome<T> said(
            String action, Caller caller, @Nullable Long projectId, Object device, Supplier<Outcome<T>> act) {
        var outcome = LostRaces.again(act);
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, "device", String.valueOf(device), projectId, Map.of()),
                        refusal.code()));
        return outcome;
    }
}
