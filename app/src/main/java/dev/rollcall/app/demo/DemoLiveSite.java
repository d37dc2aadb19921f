package dev.rollcall.app.demo;

import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.Gate;
import dev.rollcall.devicebridge.simulator.LiveSite;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.mixed.SideBySide;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final OtherMakes makes;
    private final BehindGateway gateway;
    private @Nullable LiveSite site;
    private @Nullable SideBySide others;

    DemoLiveSite(DemoSite demo, OtherMakes makes, BehindGateway gateway, DeviceServer server, ProductClock clock) {
        this.demo = demo;
        this.makes = makes;
        this.gateway = gateway;
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
        beside(SiteTime.dayOf(clock.instant()));
    }

    /** Devices of other makes stand beside them, where the process serves their protocols. */
    private void beside(LocalDate today) {
        if (!server.serves("mqtt") || !server.serves("jt808")) {
            return;
        }
        var people = demo.sites().stream()
                .filter(each -> each.code().equals(OtherMakes.site()))
                .flatMap(each -> workers(each, today).stream())
                .toList();
        var devices = new ArrayList<SideBySide.Device>();
        if (!people.isEmpty()) {
            devices.addAll(makes.standing(people));
            gateway.standing(people).ifPresent(devices::add);
        }
        if (!devices.isEmpty()) {
            var ports = new SideBySide.Ports("127.0.0.1", server.port(), server.port("mqtt"), server.port("jt808"));
            others = new SideBySide(ports, devices, boot(), clock, SEED, GAP);
            others.start();
        }
    }

    /** Each start is a boot of the simulated devices: record numbers begin again under another boot id. */
    private String boot() {
        return "live-" + clock.instant().getEpochSecond();
    }

    private static List<String> workers(DemoSite.Site site, LocalDate today) {
        return site.people().stream()
                .filter(person -> person.role() == WorkRole.LABOUR_WORKER && person.isThereOn(today))
                .map(person -> String.valueOf(person.personId()))
                .toList();
    }

    /** Before the device server drains, so that nothing is sent into a closing door. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (site != null) {
            site.close();
        }
        if (others != null) {
            others.close();
        }
    }

    /** A gate that several projects share is one, and the people of each pass it. */
    private List<Gate> gates(LocalDate today) {
        var boot = boot();
        var passers = new TreeMap<String, Set<String>>();
        var terminals = new TreeMap<String, DemoSite.Terminal>();
        for (var each : demo.sites()) {
            var people = workers(each, today);
            for (var terminal : each.terminals()) {
                terminals.put(terminal.sn(), terminal);
                passers.computeIfAbsent(terminal.sn(), sn -> new LinkedHashSet<>())
                        .addAll(people);
            }
        }
        var gates = new ArrayList<Gate>();
        terminals.forEach((sn, terminal) -> {
            var people = List.copyOf(passers.getOrDefault(sn, Set.of()));
            if (!people.isEmpty()) {
                gates.add(new Gate(device(terminal, boot), people));
            }
        });
        carried(today, boot).ifPresent(gates::add);
        return gates;
    }

    private Optional<Gate> carried(LocalDate today, String boot) {
        var people = demo.sites().stream()
                .filter(each -> each.code().equals(SharedGatePlans.NEXT_DOOR))
                .flatMap(each -> workers(each, today).stream())
                .toList();
        return people.isEmpty()
                ? Optional.empty()
                : demo.standing(SharedGates.CARRIED)
                        .map(terminal -> new Gate(device(terminal, boot), people, SharedGates.ON_SITE));
    }

    private static SimDevice device(DemoSite.Terminal terminal, String boot) {
        return SimDevice.of(terminal.sn(), terminal.keyHex(), terminal.epoch(), boot);
    }
}
