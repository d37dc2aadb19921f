package dev.rollcall.app.device;

import dev.rollcall.domain.device.CommandRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds what is due on devices; of several processes the claim lets one do it. */
@Component
@EnableConfigurationProperties(DeviceCommandSettings.class)
class DeviceCommandSchedule {
    private final CommandRunner runner;

    DeviceCommandSchedule(CommandRunner runner) {
        this.runner = runner;
    }

    @Scheduled(
            initialDelayString = "${rollcall.device-commands.every:PT3S}",
            fixedDelayString = "${rollcall.device-commands.every:PT3S}")
    void runDue() {
        runner.run();
    }
}
