package dev.rollcall.app.demo;

import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import dev.rollcall.devicebridge.simulator.SimRecord;
import dev.rollcall.devicebridge.simulator.mixed.SideBySide;
import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An IoT terminal on the first site and the machine behind it (R110): the terminal passes on what the machine sees, and one
 * punch the machine sent itself as well; the two are one (R169).
 */
@WhenDemo
@Component
class BehindGateway {
    static final String GATEWAY = "DEMO-GW-0101";
    static final String MACHINE = "DEMO-KQ-0101";

    private static final Duration BOUND_AGO = Duration.ofMinutes(50);
    private static final Duration PASSED_AGO = Duration.ofMinutes(40);

    private final DemoSite demo;
    private final DemoDevices devices;
    private final AccountService accounts;
    private final Projects projects;
    private final NativeProtocol protocol;
    private final ProductClock clock;
    private final DeviceMessages messages = new DeviceMessages();

    BehindGateway(
            DemoSite demo,
            DemoDevices devices,
            AccountService accounts,
            Projects projects,
            NativeProtocol protocol,
            ProductClock clock) {
        this.demo = demo;
        this.devices = devices;
        this.accounts = accounts;
        this.projects = projects;
        this.protocol = protocol;
        this.clock = clock;
    }

    void load(Instant now) {
        var caller = accounts.caller("gc.a").orElseThrow();
        var project = projects.findByCode(OtherMakes.site()).orElseThrow().id();
        var moment = now.minus(BOUND_AGO);
        var fresh = !devices.isRegistered(MACHINE);
        devices.registered(caller, project, GATEWAY, DeviceFamily.IOT_TERMINAL, "DEMO-G1", moment);
        devices.bound(caller, DemoDevices.binding(project, GATEWAY, "", "7号门机柜"), moment);
        devices.registered(caller, project, MACHINE, DeviceFamily.FACE_TERMINAL, "DEMO-K1", moment);
        devices.bound(caller, DemoDevices.binding(project, MACHINE, GATEWAY, "7号门"), moment);
        if (fresh) {
            punches(now); // cut short, it stays without them
        }
    }

    /** Two people passed the machine; the second is told of twice. */
    private void punches(Instant now) {
        var boot = "demo-past-" + now.getEpochSecond();
        var gateway = device(GATEWAY, boot);
        var machine = device(MACHINE, boot);
        var records = new ArrayList<SimRecord>();
        var passed = now.minus(PASSED_AGO);
        for (var person : passers(passed)) {
            passed = passed.plusSeconds(75);
            records.add(machine.record(
                    SimPunch.of(person, passed.atZone(SiteTime.ZONE).toOffsetDateTime(), "IN")));
        }
        var told = passed.plusSeconds(20);
        var through =
                records.stream().map(record -> record.through(gateway, machine)).toList();
        deliver(messages.punches(gateway, through, told), told);
        var again = told.plusSeconds(35);
        deliver(messages.punches(machine, records.subList(1, 2), again), again);
    }

    private List<String> passers(Instant at) {
        return demo.sites().stream()
                .filter(site -> site.code().equals(OtherMakes.site()))
                .flatMap(site -> site.people().stream())
                .filter(person -> person.role() == WorkRole.LABOUR_WORKER
                        && person.papers()
                        && !person.night()
                        && person.isThereOn(SiteTime.dayOf(at)))
                .limit(2)
                .map(person -> String.valueOf(person.personId()))
                .toList();
    }

    private SimDevice device(String sn, String boot) {
        var terminal = demo.standing(sn).orElseThrow();
        return SimDevice.of(sn, terminal.keyHex(), terminal.epoch(), boot);
    }

    private void deliver(SignedMessage message, Instant moment) {
        var answer = clock.at(
                moment,
                () -> protocol.handle(
                        new DeviceRequest(message.method(), message.path(), message.headers(), message.body(), "")));
        if (answer.status() != 200) {
            throw new IllegalStateException(message.path() + " was answered " + answer.status());
        }
    }

    /**
     * Both, while they stand there, for the simulator.
     *
     * @param people references of who passes the machine, at least one
     */
    Optional<SideBySide.Device> standing(List<String> people) {
        return demo.standing(GATEWAY)
                .flatMap(gateway -> demo.standing(MACHINE)
                        .map(machine -> new SideBySide.Device(
                                "GATEWAY",
                                gateway.sn(),
                                gateway.keyHex(),
                                String.join(
                                        "/",
                                        String.valueOf(gateway.epoch()),
                                        machine.sn(),
                                        machine.keyHex(),
                                        String.valueOf(machine.epoch())),
                                people)));
    }
}
