package dev.rollcall.app.device;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many records may come in, {@code rollcall.device-pace.*}. What is over is told to come again and stays on the
 * device; the bursts let a device bring what it kept during an outage.
 *
 * @param enabled whether anything is limited
 * @param device records a second of one device, on the long run
 * @param deviceBurst records at once of a device that was silent
 * @param project records a second of all devices of one project
 * @param projectBurst records at once of a project that was silent
 */
@ConfigurationProperties("rollcall.device-pace")
record DevicePaceProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("200") int device,
        @DefaultValue("20000") int deviceBurst,
        @DefaultValue("1000") int project,
        @DefaultValue("100000") int projectBurst) {

    DevicePaceProperties {
        if (device < 1 || project < 1 || deviceBurst < device || projectBurst < project) {
            throw new IllegalArgumentException(
                    "rollcall.device-pace: rates start at 1, and no burst is smaller than its rate");
        }
    }
}
