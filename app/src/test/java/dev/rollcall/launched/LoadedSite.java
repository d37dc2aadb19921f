package dev.rollcall.launched;

import dev.rollcall.fixture.Sites;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A project of workers with everything on file, spread over devices, for the simulator to send for. Its days are closed
 * so that nothing but punches writes cells.
 *
 * @param devices how many
 * @param workersPerDevice who pass that device and no other
 */
public record LoadedSite(int devices, int workersPerDevice) {
    /** Less than the age at which a punch is quarantined. */
    private static final Duration BACK = Duration.ofDays(29);

    /** Makes the project and writes who is where into the files the simulator reads. */
    public void prepare(Installation installation) {
        installation.prepare((sites, rows) -> make(sites).write(installation));
    }

    private SiteLines make(Sites sites) {
        var site = sites.open();
        site.neverCloses();
        var team = site.team(site.contractor());
        var lines = new SiteLines();
        for (var d = 0; d < devices; d++) {
            var device = site.device();
            lines.devices().add(device.line());
            for (var w = 0; w < workersPerDevice; w++) {
                lines.people().add(device.sn() + " " + site.worker(team).ref());
            }
        }
        return lines;
    }

    /**
     * Sends punches of the last month as fast as they are answered.
     *
     * @param punchesPerDay of one worker; with the usual two to six a day's cell costs what it costs in life
     */
    public Launched load(Installation installation, int punchesPerDay, List<String> more) throws IOException {
        var step = Duration.ofDays(1).dividedBy((long) workersPerDevice * punchesPerDay);
        var arguments = new ArrayList<>(List.of("load"));
        arguments.addAll(List.of("--devices", installation.file("devices").toString()));
        arguments.addAll(List.of("--people", installation.file("people").toString()));
        arguments.addAll(List.of("--port", Integer.toString(installation.devicePort())));
        arguments.addAll(List.of("--ago", BACK.toString(), "--step", step.toString()));
        arguments.addAll(more);
        return Launched.program(
                "dev.rollcall.devicebridge.simulator.Simulator",
                arguments,
                "load settled=",
                installation.file("simulator.log"));
    }
}
