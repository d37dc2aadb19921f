package dev.rollcall.app.device;

import dev.rollcall.domain.device.DeviceWatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute at what is wrong with devices; what is raised already is not raised again. */
@Component
class DeviceWatchSchedule {
    private final DeviceWatch watch;

    DeviceWatchSchedule(DeviceWatch watch) {
        this.watch = watch;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        watch.run();
    }
}
