package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands to devices that were given up, for platform operations; nobody else sees any. */
@Service
public class DeviceCommandService {
    private static final int MOST = 50;

    private final DeviceCommands commands;
    private final AuditTrail audit;
    private final Clock clock;

    DeviceCommandService(DeviceCommands commands, AuditTrail audit, Clock clock) {
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DeviceCommand> failed(Caller caller) {
        return caller.is(Role.PLATFORM_OPS) ? commands.failed(MOST) : List.of();
    }

    /** Lets a command that was given up be tried again, at once and as often as before. */
    @Transactional
    public Outcome<UUID> retry(Caller caller, UUID commandId) {
        var done = caller.is(Role.PLATFORM_OPS) && commands.retry(commandId, clock.instant());
        var entry = new AuditTrail.Entry(
                caller, "DEVICE_COMMAND_RETRY", "device-command", commandId.toString(), null, Map.of());
        if (!done) {
            audit.refused(entry, "DEVICE_COMMAND_GONE");
            return Outcome.refused("DEVICE_COMMAND_GONE");
        }
        audit.done(entry);
        return Outcome.done(commandId);
    }
}
