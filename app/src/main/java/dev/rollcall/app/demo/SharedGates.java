package dev.rollcall.app.demo;

import dev.rollcall.app.demo.DemoProgress.Stage;
import dev.rollcall.devicebridge.simulator.SimPunch;
import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.BindingService;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.project.ProjectGroupService;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * One entrance, three sites: the contractor of two of them forms a group and binds its gate to both; the third is another
 * contractor's, is refused the gate and goes with a device that is carried about (R122, R123, R126, C25). All through the
 * services, at the time it happened. Cut short, it goes on where it was.
 */
@WhenDemo
@Component
class SharedGates {
    static final String GATE = "DEMO-FT-0901";
    static final String CARRIED = "DEMO-MB-1101";

    /** Where the third site is: a field, as far as anybody knows. */
    static final SimPunch.Place ON_SITE = new SimPunch.Place(34.8200, 113.7200);

    static final int FENCE_METRES = 300;

    private static final int BEGAN_DAYS_AGO = 9;
    private static final LocalTime BEFORE_WORK = LocalTime.of(5, 0);

    private final SharedGateLoader sites;
    private final SharedGateDays days;
    private final AccountService accounts;
    private final Projects projects;
    private final ProjectGroupService groups;
    private final BindingService bindings;
    private final DemoDevices devices;
    private final DemoProgress progress;
    private final ProductClock clock;

    SharedGates(
            SharedGateLoader sites,
            SharedGateDays days,
            AccountService accounts,
            Projects projects,
            ProjectGroupService groups,
            BindingService bindings,
            DemoDevices devices,
            DemoProgress progress,
            ProductClock clock) {
        this.sites = sites;
        this.days = days;
        this.accounts = accounts;
        this.projects = projects;
        this.groups = groups;
        this.bindings = bindings;
        this.devices = devices;
        this.progress = progress;
        this.clock = clock;
    }

    void load(Instant now) {
        var began = SiteTime.dayOf(now).minusDays(BEGAN_DAYS_AGO);
        if (progress.reached(Stage.SHARED_GATE).isEmpty()) {
            sites.load(now, began);
        }
        var moment = SiteTime.instant(began.atTime(BEFORE_WORK));
        sharedGate(moment);
        carried(moment.plus(Duration.ofMinutes(40)));
        days.load(began, now);
    }

    private void sharedGate(Instant moment) {
        var contractor = caller("gc.c");
        var first = project(SharedGatePlans.FIRST);
        var second = project(SharedGatePlans.SECOND);
        devices.registered(contractor, first, GATE, DeviceFamily.FACE_TERMINAL, "DEMO-F1", moment);
        devices.bound(contractor, DemoDevices.binding(first, GATE, "", "共用大门"), moment.plus(Duration.ofMinutes(10)));
        if (groups.groups(contractor).isEmpty()) {
            DemoDevices.done(clock.at(
                    moment.plus(Duration.ofMinutes(20)),
                    () -> groups.form(contractor, "金水A、B标合并考勤", Set.of(first, second))));
        }
        devices.bound(contractor, DemoDevices.binding(second, GATE, "", "共用大门"), moment.plus(Duration.ofMinutes(30)));
    }

    /** Another contractor asks for the same gate first, and is told why not (R123, X22). */
    private void carried(Instant moment) {
        var contractor = caller("gc.d");
        var project = project(SharedGatePlans.NEXT_DOOR);
        if (!devices.isRegistered(CARRIED)) {
            var answer =
                    clock.at(moment, () -> bindings.bind(DemoDevices.binding(project, GATE, "", "共用大门"), contractor));
            if (answer.why().isEmpty()) {
                throw new IllegalStateException("a gate of another contractor was given away");
            }
        }
        devices.registered(contractor, project, CARRIED, DeviceFamily.MOBILE_FACE, "DEMO-H1", moment.plusSeconds(300));
        devices.bound(contractor, DemoDevices.binding(project, CARRIED, "", ""), moment.plusSeconds(600));
    }

    private Caller caller(String username) {
        return accounts.caller(username).orElseThrow();
    }

    private long project(String code) {
        return projects.findByCode(code).orElseThrow().id();
    }
}
