package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link DeviceRegistration}: permission, change and audit row in one. */
@Component
class RegistrationActs {
    private final RegistrationJudge judge;
    private final DeviceRegister register;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    RegistrationActs(
            RegistrationJudge judge, DeviceRegister register, Accounts accounts, AuditTrail audit, Clock clock) {
        this.judge = judge;
        this.register = register;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<RegistrationReceipt> register(RegisterDevice device, Caller caller) {
        var refusals = judge.judge(device, caller);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals.get(0));
        }
        var wire = device.wire();
        var secret = wire == null ? null : DeviceSecret.random(wire.secret());
        var id = register.add(device, provider(device, caller), secret, caller.accountId(), clock.instant());
        audit.done(new AuditTrail.Entry(
                caller,
                "DEVICE_REGISTER",
                "device",
                String.valueOf(id),
                device.projectId(),
                Map.of(
                        "device", device.sn(),
                        "family", device.family().name(),
                        "wire", wire == null ? "" : wire.name())));
        return Outcome.done(new RegistrationReceipt(id, device.sn(), wire, device.name(), secret));
    }

    /** A provider registers what it provides itself; others may name one. */
    private @Nullable Long provider(RegisterDevice device, Caller caller) {
        var standing = accounts.standing(caller.accountId(), device.projectId()).orElseThrow();
        if (standing.isAny(Role.PROVIDER) && !standing.isAny(Role.ENT_GC, Role.PLATFORM_OPS)) {
            return caller.unitId();
        }
        var named = device.providerCode().isEmpty() ? null : register.unit(device.providerCode());
        return named == null ? null : named.getAsLong();
    }

    @Transactional
    Outcome<RegistrationReceipt> newSecret(Caller caller, long deviceId) {
        var device = ofOperations(caller, deviceId);
        if (device.isEmpty()) {
            return Outcome.refused("DEVICE_NOT_FOUND");
        }
        var wire = device.get().wire();
        if (wire == null) {
            return Outcome.refused("WIRE_NONE");
        }
        var secret = DeviceSecret.random(wire.secret());
        register.secret(device.get(), secret, clock.instant());
        done("DEVICE_NEW_SECRET", caller, device.get());
        return Outcome.done(new RegistrationReceipt(
                deviceId, device.get().sn(), wire, device.get().login(), secret));
    }

    @Transactional
    Outcome<Long> disable(Caller caller, long deviceId) {
        var device = ofOperations(caller, deviceId);
        if (device.isEmpty()) {
            return Outcome.refused("DEVICE_NOT_FOUND");
        }
        if (device.get().disabled()) {
            return Outcome.refused("DEVICE_DISABLED_ALREADY");
        }
        register.disable(deviceId, clock.instant());
        done("DEVICE_DISABLE", caller, device.get());
        return Outcome.done(deviceId);
    }

    @Transactional
    Outcome<Long> enable(Caller caller, long deviceId) {
        var device = ofOperations(caller, deviceId);
        if (device.isEmpty()) {
            return Outcome.refused("DEVICE_NOT_FOUND");
        }
        if (!device.get().disabled()) {
            return Outcome.refused("DEVICE_ENABLED_ALREADY");
        }
        register.enable(deviceId);
        done("DEVICE_ENABLE", caller, device.get());
        return Outcome.done(deviceId);
    }

    @Transactional
    Outcome<Long> forceOffline(Caller caller, long deviceId) {
        var device = register.locked(deviceId).filter(each -> mayForce(caller, each));
        if (device.isEmpty()) {
            return Outcome.refused("DEVICE_NOT_FOUND");
        }
        if (device.get().wire() == null) {
            return Outcome.refused("WIRE_NONE");
        }
        register.endSessions(deviceId, clock.instant());
        done("DEVICE_FORCE_OFFLINE", caller, device.get());
        return Outcome.done(deviceId);
    }

    private Optional<DeviceRegister.Kept> ofOperations(Caller caller, long deviceId) {
        return caller.is(Role.PLATFORM_OPS) ? register.locked(deviceId) : Optional.empty();
    }

    /** Operations, the contractor of its project, and who provides it. */
    private boolean mayForce(Caller caller, DeviceRegister.Kept device) {
        if (caller.is(Role.PLATFORM_OPS)) {
            return true;
        }
        var project = device.projectId();
        return project != null
                && accounts.standing(caller.accountId(), project)
                        .filter(standing -> standing.isAny(Role.ENT_GC)
                                || standing.isAny(Role.PROVIDER)
                                        && device.providerUnitId() != null
                                        && standing.units().contains(device.providerUnitId()))
                        .isPresent();
    }

    private void done(String action, Caller caller, DeviceRegister.Kept device) {
        audit.done(new AuditTrail.Entry(
                caller,
                action,
                "device",
                String.valueOf(device.deviceId()),
                device.projectId(),
                Map.of("device", device.sn())));
    }
}
