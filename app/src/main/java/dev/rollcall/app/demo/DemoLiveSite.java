package dev.rollcall.app.demo;

import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.Gate;
import dev.rollcall.devicebridge.simulator.LiveSite;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The demo's gates go on punching at the real time, over the real socket, whatever the hour (answers 8). */
@WhenDemo
@Component
class DemoLiveSite {
    private static final Duration GAP = Duration.ofSeconds(6);
    private static final long SEED = 20230720;

    private final DemoSite demo;
    private final DeviceServer server;
    private final ProductClock clock;
    private @Nullable LiveSite site;

    DemoLiveSite(DemoSite demo, DeviceServer server, ProductClock clock) {
        this.demo = demo;
        this.server = server;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var gates = gates(SiteTime.dayOf(clock.instant()));
        if (!gates.isEmpty()) {
            site = new LiveSite("127.0.0.1", server.port(), gates, clock, SEED, GAP, new DemoCamera());
            site.start();
        }
    }

    /** Before the device server drains, so that nothing is sent into a closing door. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (site != null) {
            site.close();
        }
    }

    /** Each start is a boot of the simulated devices: record numbers begin again under another boot id. */
    private List<Gate> gates(LocalDate today) {
        var boot = "live-" + clock.instant().getEpochSecond();
        var gates = new ArrayList<Gate>();
        for (var each : demo.sites()) {
            var people = each.people().stream()
                    .filter(person -> person.role() == WorkRole.LABOUR_WORKER && person.isThereOn(today))
                    .map(person -> String.valueOf(person.personId()))
                    .toList();
            if (!people.isEmpty()) {
                each.terminals()
                        .forEach(terminal -> gates.add(new Gate(
                                SimDevice.of(terminal.sn(), terminal.keyHex(), terminal.epoch(), boot), people)));
            }
        }
        return gates;
    }
}
