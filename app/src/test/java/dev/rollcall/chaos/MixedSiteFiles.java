package dev.rollcall.chaos;

import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.SpokenLines;
import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Launched;
import dev.rollcall.launched.SiteLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A project with devices of every protocol, each with people who pass that device and no other.
 *
 * @param each devices of each protocol
 * @param workersPerDevice people of a device
 */
record MixedSiteFiles(int each, int workersPerDevice) {
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
        for (var protocol : SpokenLines.PROTOCOLS) {
            for (var d = 0; d < each; d++) {
                var device = site.device();
                lines.devices().add(SpokenLines.line(protocol, device, sites.secrets(), rows));
                for (var w = 0; w < workersPerDevice; w++) {
                    lines.people().add(device.sn() + " " + site.worker(team).ref());
                }
            }
        }
        return lines;
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
