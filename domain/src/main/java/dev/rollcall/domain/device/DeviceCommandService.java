package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands to devices that stand still, for platform operations; nobody else sees any. */
@Service
public class DeviceCommandService {
    /** Shorter than this says nothing. */
    static final int LEAST_REASON = 5;

    private static final int MOST = 50;
    private static final int MOST_REASON = 200;

    private final DeviceCommands commands;
    private final DeviceReleases releases;
    private final BoundDevices devices;
    private final UnbindRequests requests;
    private final AuditTrail audit;
    private final Clock clock;

    DeviceCommandService(
            DeviceCommands commands,
            DeviceReleases releases,
            BoundDevices devices,
            UnbindRequests requests,
            AuditTrail audit,
            Clock clock) {
        this.commands = commands;
        this.releases = releases;
        this.devices = devices;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Given up, or waiting for a device that is away. */
    @Transactional(readOnly = true)
    public List<DeviceCommand> failed(Caller caller) {
        return caller.is(Role.PLATFORM_OPS) ? commands.failed(MOST) : List.of();
    }

    /** Lets a command that was given up be tried again, at once and as often as before. */
    @Transactional
    public Outcome<UUID> retry(Caller caller, UUID commandId) {
        var done = caller.is(Role.PLATFORM_OPS) && commands.retry(commandId, clock.instant());
        return recorded(
                caller, "DEVICE_COMMAND_RETRY", commandId, Map.of(), done ? null : Refusal.of("DEVICE_COMMAND_GONE"));
    }

    /**
     * Ends the search for records that are missing; the device goes on to be wiped. Its credential then lives on for as
     * long as late records count, because nothing has proven that it holds none.
     *
     * @param reason at least five characters
     */
    @Transactional
    public Outcome<UUID> acceptMissing(Caller caller, UUID commandId, String reason) {
        var words = reason.strip();
        var bar = bar(caller, commandId, words);
        if (bar == null && !commands.acceptMissing(commandId, caller.accountId(), cut(words), clock.instant())) {
            bar = Refusal.of("DEVICE_COMMAND_GONE");
        }
        return recorded(caller, "DEVICE_MISSING_ACCEPTED", commandId, Map.of(), bar);
    }

    /**
     * The device is lost or stolen (race 5): nothing more is asked of it, it is answered like one that is not known, and
     * punches under its key are quarantined from now on.
     *
     * @param reason at least five characters
     */
    @Transactional
    public Outcome<UUID> declareLost(Caller caller, UUID commandId, String reason) {
        var words = reason.strip();
        var bar = bar(caller, commandId, words);
        var command = commands.find(commandId);
        if (bar == null && command.filter(this::isBoundAgain).isPresent()) {
            bar = Refusal.of("DEVICE_BOUND_AGAIN");
        }
        if (bar == null && !commands.force(commandId, caller.accountId(), cut(words), clock.instant())) {
            bar = Refusal.of("DEVICE_COMMAND_GONE");
        }
        if (bar == null) {
            releases.lose(command.orElseThrow().deviceId(), clock.instant());
        }
        return recorded(caller, "DEVICE_LOST", commandId, Map.of(), bar);
    }

    private boolean isBoundAgain(DeviceCommand command) {
        return requests.findById(command.requestId().toString())
                .flatMap(request -> devices.ofBinding(request.bindingId()))
                .filter(device -> device.elsewhere() > 0)
                .isPresent();
    }

    private @Nullable Refusal bar(Caller caller, UUID commandId, String words) {
        if (!caller.is(Role.PLATFORM_OPS) || commands.find(commandId).isEmpty()) {
            return Refusal.of("DEVICE_COMMAND_GONE");
        }
        return words.length() < LEAST_REASON ? Refusal.of("REASON_TOO_SHORT") : null;
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), MOST_REASON));
    }

    private Outcome<UUID> recorded(
            Caller caller, String action, UUID commandId, Map<String, String> detail, @Nullable Refusal bar) {
        Optional<DeviceCommand> command = bar == null ? commands.find(commandId) : Optional.empty();
        var entry = new AuditTrail.Entry(
                caller,
                action,
                "device-command",
                commandId.toString(),
                command.map(DeviceCommand::projectId).orElse(null),
                bar == null ? detail : Map.of());
        if (bar != null) {
            audit.refused(entry, bar.code());
            return Outcome.refused(bar);
        }
        audit.done(entry);
        return Outcome.done(commandId);
    }
}
