package dev.rollcall.domain.device;

import dev.rollcall.domain.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a command after a try: its next step, another try later, its end, or an incident. */
@Component
class CommandSteps {
    /** Pauses double from a minute up to an hour: some six hours in all, then operations have to see to it. */
    static final int MOST_TRIES = 12;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final DeviceCommands commands;
    private final DeviceReleases releases;
    private final CommandNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    CommandSteps(
            DeviceCommands commands, DeviceReleases releases, CommandNotices notices, AuditTrail audit, Clock clock) {
        this.commands = commands;
        this.releases = releases;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing is written when somebody else has taken the command meanwhile. */
    @Transactional
    void settle(DeviceCommand command, DeviceSide.Answer answer) {
        if (answer instanceof DeviceSide.NotDone not) {
            notDone(command, not);
            return;
        }
        var now = clock.instant();
        var next = command.step().next();
        var mine =
                next.map(step -> commands.advance(command, step, now)).orElseGet(() -> commands.finish(command, now));
        if (!mine) {
            return;
        }
        if (next.isEmpty()) {
            releases.retire(command.deviceId(), command.epoch());
        }
        record("DEVICE_" + command.step(), command, Map.of("device", command.sn()));
    }

    private void notDone(DeviceCommand command, DeviceSide.NotDone answer) {
        var now = clock.instant();
        var tries = command.tries() + 1;
        if (tries < MOST_TRIES) {
            commands.postpone(command, answer.cause(), answer.detail(), now.plus(pause(tries)));
        } else if (commands.fail(command, answer.cause(), answer.detail(), now)) {
            record(
                    "DEVICE_COMMAND_FAILED",
                    command,
                    Map.of("device", command.sn(), "step", command.step().name(), "cause", answer.cause()));
            notices.failed(command, now);
        }
    }

    static Duration pause(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void record(String action, DeviceCommand command, Map<String, String> detail) {
        audit.done(new AuditTrail.Entry(
                null, action, "request", command.requestId().toString(), command.projectId(), detail));
    }
}
