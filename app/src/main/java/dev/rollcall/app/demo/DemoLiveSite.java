package dev.rollcall.app.demo;

import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.devicebridge.simulator.Gate;
import dev.rollcall.devicebridge.simulator.LiveSite;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demo's gates go on punching at the real time, over the real socket, whatever the hour (answers 8). */
final class DemoLiveSite implements AutoCloseable {
    private static final Duration GAP = Duration.ofSeconds(6);

    private final HistoryPeople people;
    private final DeviceSecrets secrets;
    private final ProductClock clock;
    private @Nullable LiveSite site;

    DemoLiveSite(HistoryPeople people, DeviceSecrets secrets, ProductClock clock) {
        this.people = people;
        this.secrets = secrets;
        this.clock = clock;
    }

    void start(int port) {
        var today = SiteTime.dayOf(clock.instant());
        var gates = new ArrayList<Gate>();
        for (var post : people.posts()) {
            var refs = people.members().stream()
                    .filter(member -> member.projectId() == post.projectId() && member.on(today))
                    .filter(member -> member.role() == WorkRole.LABOUR_WORKER)
                    .map(member -> String.valueOf(member.personId()))
                    .toList();
            if (!refs.isEmpty()) {
                gates.add(new Gate(
                        new SimDevice(
                                post.sn(),
                                secrets.unwrap(post.sn(), post.wrappedSecret()),
                                post.epoch(),
                                "live-" + UUID.randomUUID().toString().substring(0, 8)),
                        refs));
            }
        }
        if (!gates.isEmpty()) {
            site = new LiveSite("127.0.0.1", port, gates, clock, 20230720, GAP);
            site.start();
        }
    }

    @Override
    public void close() {
        if (site != null) {
            site.close();
        }
    }
}
