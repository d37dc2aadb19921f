package dev.rollcall.domain.device;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out what is due: claim, ask the device outside every transaction, note what came of it. */
@Component
public class CommandRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final DeviceCommands commands;
    private final CommandSteps steps;
    private final DeviceSide device;
    private final Clock clock;

    CommandRunner(DeviceCommands commands, CommandSteps steps, DeviceSide device, Clock clock) {
        this.commands = commands;
        this.steps = steps;
        this.device = device;
        this.clock = clock;
    }

    /** @return how many commands were tried */
    public int run() {
        var tried = 0;
        for (var next = claim(); next.isPresent(); next = claim()) {
            carryOut(next.get());
            tried++;
        }
        return tried;
    }

    private Optional<DeviceCommand> claim() {
        return commands.claim(clock.instant(), LEASE);
    }

    private void carryOut(DeviceCommand command) {
        switch (command.step()) {
            case RECONCILE -> steps.reconcile(command, ask(command));
            case REVOKE -> steps.settle(command, new DeviceSide.Done());
            case FREEZE, DRAIN, WIPE -> steps.settle(command, ask(command));
        }
    }

    private DeviceSide.Answer ask(DeviceCommand command) {
        try {
            return device.carryOut(
                    new DeviceSide.Order(command.id(), command.sn(), command.epoch(), command.step(), command.round()));
        } catch (RuntimeException failure) {
            LOG.warn("command {} cannot be handed over", command.id(), failure);
            return new DeviceSide.NotDone("HAND_OVER_FAILED", failure.getClass().getSimpleName());
        }
    }
}
