package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link FrameWatchService}: permission, change and audit row in one. */
@Component
class FrameWatchActs {
    private final DeviceRegister register;
    private final FrameBook book;
    private final AuditTrail audit;
    private final Clock clock;

    FrameWatchActs(DeviceRegister register, FrameBook book, AuditTrail audit, Clock clock) {
        this.register = register;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Long> begin(Caller caller, long deviceId) {
        var device = ofOperations(caller, deviceId);
        if (device.isEmpty()) {
            return Outcome.refused("DEVICE_NOT_FOUND");
        }
        if (device.get().wire() == null) {
            return Outcome.refused("FRAMES_NO_WIRE");
        }
        var now = clock.instant();
        var until = now.plus(FrameWatchService.LASTS);
        book.begin(deviceId, caller.accountId(), now, until);
        done(FrameWatchService.BEGIN, caller, device.get(), Map.of("until", until.toString()));
        return Outcome.done(deviceId);
    }

    @Transactional
    Outcome<Long> end(Caller caller, long deviceId) {
        var device = ofOperations(caller, deviceId);
        if (device.isEmpty()) {
            return Outcome.refused("DEVICE_NOT_FOUND");
        }
        if (!book.end(deviceId, clock.instant())) {
            return Outcome.refused("FRAMES_NOT_WATCHED");
        }
        done(FrameWatchService.END, caller, device.get(), Map.of());
        return Outcome.done(deviceId);
    }

    private Optional<DeviceRegister.Kept> ofOperations(Caller caller, long deviceId) {
        return caller.is(Role.PLATFORM_OPS) ? register.locked(deviceId) : Optional.empty();
    }

    private void done(String action, Caller caller, DeviceRegister.Kept device, Map<String, String> detail) {
        var said = new java.util.HashMap<>(detail);
        said.put("device", device.sn());
        audit.done(new AuditTrail.Entry(
                caller, action, "device", String.valueOf(device.deviceId()), device.projectId(), said));
    }
}
