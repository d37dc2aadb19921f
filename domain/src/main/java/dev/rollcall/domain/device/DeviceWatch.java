package dev.rollcall.domain.device;

import dev.rollcall.domain.notice.Audience;
import dev.rollcall.domain.notice.NoticeEvent;
import dev.rollcall.domain.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at every bound device and tells provider and project what is wrong, once each time (R174). */
@Component
public class DeviceWatch {
    private static final Duration COUNTED = Duration.ofHours(2);

    private static final int NUMBER_MOST = 40;

    private final DeviceAlerts alerts;
    private final Notices notices;
    private final Clock clock;

    DeviceWatch(DeviceAlerts alerts, Notices notices, Clock clock) {
        this.alerts = alerts;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public void run() {
        var now = clock.instant();
        for (var device : alerts.bound(now.minus(COUNTED))) {
            var wrong = DeviceAlertRule.of(device.facts(), now);
            Arrays.stream(DeviceAlert.values()).forEach(alert -> {
                if (wrong.contains(alert) && !device.open().contains(alert)) {
                    raise(device, alert, now);
                } else if (!wrong.contains(alert) && device.open().contains(alert)) {
                    alerts.end(device, alert, now);
                }
            });
        }
    }

    /** As long as a request's number may be. */
    private static String number(String sn) {
        return sn.substring(Math.max(0, sn.length() - NUMBER_MOST));
    }

    private void raise(DeviceAlerts.Watched device, DeviceAlert alert, Instant now) {
        if (alerts.raise(device, alert, now)) {
            notices.tell(
                    new NoticeEvent(
                            alert.notice(),
                            "DEVICE_" + alert + "/" + device.bindingId() + "/" + now.toEpochMilli(),
                            NoticeEvent.OF_DEVICE,
                            new UUID(0, device.deviceId()),
                            number(device.sn()),
                            device.projectId(),
                            "",
                            "",
                            now),
                    new Audience.DeviceKeepers(device.deviceId()));
        }
    }
}
