package dev.rollcall.domain.device;

import dev.rollcall.domain.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a command after a try: its next step, another try later, its end, a tombstone, or an incident. A step is
 * left on what the device has reported or on what is stored, never because an order has been sent (race 4).
 */
@Component
class CommandSteps {
    /** Pauses double from a minute up to an hour: some six hours in all, then operations have to see to it. */
    static final int MOST_TRIES = 12;

    /** As often a device is asked to send what it holds before a person has to say what becomes of the rest. */
    static final int MOST_ROUNDS = 3;

    /** Nobody was there: not the device's fault, and not over. */
    private static final Set<String> AWAY = Set.of("NOT_FETCHED", "NO_NUMBERS");

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final DeviceCommands commands;
    private final DeviceReleases releases;
    private final DeviceRecords records;
    private final CommandNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    CommandSteps(
            DeviceCommands commands,
            DeviceReleases releases,
            DeviceRecords records,
            CommandNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.commands = commands;
        this.releases = releases;
        this.records = records;
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
        if (command.step() == UnbindStep.REVOKE) {
            revoke(command, now);
        }
        record("DEVICE_" + command.step(), command, Map.of("device", command.sn()));
    }

    private void revoke(DeviceCommand command, Instant now) {
        if (command.proven()) {
            releases.retire(command.deviceId(), command.epoch(), now);
        } else {
            releases.endSessions(command.deviceId(), command.epoch(), now);
        }
    }

    /**
     * Compares the numbers; what is missing is asked for again, at last by a person.
     *
     * @param asked what became of asking the device for them, where that has to be asked
     */
    @Transactional
    void reconcile(DeviceCommand command, DeviceSide.Answer asked) {
        if (asked instanceof DeviceSide.NotDone not) {
            var cannotSay = not.cause().equals("DEVICE_FAILED");
            notDone(command, cannotSay ? new DeviceSide.NotDone("NO_NUMBERS", not.detail()) : not);
            return;
        }
        var now = clock.instant();
        var numbers = records.numbers(command);
        var found = Reconciliation.of(command.drainedAt(), numbers);
        switch (found.finding()) {
            case NOT_SAID -> notDone(command, new DeviceSide.NotDone("NO_NUMBERS", ""));
            case COMPLETE -> {
                if (commands.prove(command, now)) {
                    records.keep(command, numbers, found.missing(), now);
                    record("DEVICE_RECONCILE", command, Map.of("device", command.sn()));
                }
            }
            case WITHOUT_GAPS -> {
                if (commands.advance(command, UnbindStep.WIPE, now)) {
                    records.keep(command, numbers, found.missing(), now);
                    record("DEVICE_RECONCILE", command, Map.of("device", command.sn()));
                }
            }
            case MISSING -> {
                if (missing(command, found, now)) {
                    records.keep(command, numbers, found.missing(), now);
                }
            }
        }
    }

    private boolean missing(DeviceCommand command, Reconciliation found, Instant now) {
        var cause = "RECORDS_MISSING";
        if (command.round() < MOST_ROUNDS) {
            return commands.drainAgain(command, cause, found.detail(), now);
        }
        return givenUp(command, DeviceCommand.State.FAILED, new DeviceSide.NotDone(cause, found.detail()), now);
    }

    private void notDone(DeviceCommand command, DeviceSide.NotDone answer) {
        var now = clock.instant();
        var tries = command.tries() + 1;
        if (tries < MOST_TRIES) {
            commands.postpone(command, answer.cause(), answer.detail(), now.plus(pause(tries)));
        } else {
            var away = AWAY.contains(answer.cause());
            givenUp(command, away ? DeviceCommand.State.TOMBSTONE : DeviceCommand.State.FAILED, answer, now);
        }
    }

    private boolean givenUp(DeviceCommand command, DeviceCommand.State state, DeviceSide.NotDone answer, Instant now) {
        if (!commands.fail(command, state, answer.cause(), answer.detail(), now)) {
            return false;
        }
        record(
                state == DeviceCommand.State.TOMBSTONE ? "DEVICE_TOMBSTONE" : "DEVICE_COMMAND_FAILED",
                command,
                Map.of("device", command.sn(), "step", command.step().name(), "cause", answer.cause()));
        notices.failed(command, now);
        return true;
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
