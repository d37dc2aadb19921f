package dev.rollcall.chaos;

import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Launched;
import dev.rollcall.launched.SiteLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A project with devices of every protocol, each with people who pass that device and no other.
 *
 * @param each devices of each protocol
 * @param workersPerDevice people of a device
 */
record MixedSiteFiles(int each, int workersPerDevice) {
    private static final List<String> PROTOCOLS = List.of("NATIVE", "MQTT", "FACE", "ZKTECO", "JT808");
    private static final String TOKEN = "a-token-of-a-terminal-0001";
    private static final String PASSWORD = "a-password-of-a-machine";
    private static final String CODE = "CODE808";
    private static final int PUNCHES_PER_DAY = 6;
    /** Less than the age at which a punch is quarantined. */
    private static final Duration BACK = Duration.ofDays(28);

    void prepare(Installation installation) {
        installation.prepare((sites, rows) -> make(sites, rows).write(installation));
    }

    private SiteLines make(Sites sites, Rows rows) {
        var site = sites.open();
        site.neverCloses();
        var team = site.team(site.contractor());
        var lines = new SiteLines();
        for (var protocol : PROTOCOLS) {
            for (var d = 0; d < each; d++) {
                var device = site.device();
                lines.devices().add(line(protocol, device, sites.secrets(), rows));
                for (var w = 0; w < workersPerDevice; w++) {
                    lines.people().add(device.sn() + " " + site.worker(team).ref());
                }
            }
        }
        return lines;
    }

    private static String line(String protocol, TestDevice device, DeviceSecrets secrets, Rows rows) {
        return switch (protocol) {
            case "FACE" -> {
                account(device, "MQTT_FACE", device.sn(), PASSWORD, "{\"liveness\":\"on\"}", secrets, rows);
                yield "FACE " + device.sn() + " " + device.sn() + " " + PASSWORD;
            }
            case "ZKTECO" -> {
                account(device, "ZKTECO", device.sn(), TOKEN, "{\"liveness\":\"on\"}", secrets, rows);
                yield "ZKTECO " + device.sn() + " " + device.sn() + " " + TOKEN;
            }
            case "JT808" -> {
                var phone = "%020d".formatted(13_900_000_000L + device.id());
                account(device, "JT808", phone, CODE, "{}", secrets, rows);
                yield "JT808 " + device.sn() + " " + phone + " " + CODE;
            }
            default -> protocol + " " + device.line();
        };
    }

    private static void account(
            TestDevice device,
            String wire,
            String login,
            String secret,
            String profile,
            DeviceSecrets secrets,
            Rows rows) {
        rows.add(
                "device_wire",
                Map.of(
                        "device_id",
                        device.id(),
                        "wire",
                        wire,
                        "login",
                        login,
                        "secret",
                        secrets.wrap(device.sn(), secret.getBytes(StandardCharsets.US_ASCII)),
                        "profile",
                        profile));
    }

    /** Lets all devices send, in a JVM of their own, until it is killed. */
    Launched devices(Installation installation, Path journal) throws IOException {
        var step = Duration.ofDays(1).dividedBy((long) workersPerDevice * PUNCHES_PER_DAY);
        return Launched.program(
                "dev.rollcall.devicebridge.simulator.mixed.MixedSite",
                List.of(
                        "--devices", installation.file("devices").toString(),
                        "--people", installation.file("people").toString(),
                        "--journal", journal.toString(),
                        "--port", Integer.toString(installation.devicePort()),
                        "--mqtt-port", Integer.toString(installation.mqttPort()),
                        "--jt808-port", Integer.toString(installation.jt808Port()),
                        "--ago", BACK.toString(),
                        "--step", step.truncatedTo(ChronoUnit.SECONDS).toString(),
                        "--seconds", "86400"),
                "mixed settled=",
                installation.file("devices.log"));
    }
}
