package dev.rollcall.app.demo;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.BindDevice;
import dev.rollcall.domain.device.BindingService;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceRegistration;
import dev.rollcall.domain.device.DeviceWire;
import dev.rollcall.domain.device.RegisterDevice;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.ProductClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registers and binds the demo's devices of the native protocol through the services, each step unless it was done. */
@WhenDemo
@Component
class DemoDevices {
    private final DeviceRegistration registration;
    private final BindingService bindings;
    private final JdbcClient jdbc;
    private final ProductClock clock;

    DemoDevices(DeviceRegistration registration, BindingService bindings, JdbcClient jdbc, ProductClock clock) {
        this.registration = registration;
        this.bindings = bindings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void registered(Caller caller, long project, String sn, DeviceFamily family, String model, Instant moment) {
        if (!isRegistered(sn)) {
            var device = new RegisterDevice(project, family, "演示设备厂", model, sn, DeviceWire.NATIVE, "", Map.of(), "");
            done(clock.at(moment, () -> registration.register(device, caller)));
        }
    }

    void bound(Caller caller, BindDevice binding, Instant moment) {
        var stands = jdbc.sql("""
                        select exists(select 1 from device_binding b join device d on d.id = b.device_id
                                       where d.sn = ? and b.project_id = ?)""")
                .params(binding.sn(), binding.projectId())
                .query(Boolean.class)
                .single();
        if (!stands) {
            done(clock.at(moment, () -> bindings.bind(binding, caller)));
        }
    }

    boolean isRegistered(String sn) {
        return jdbc.sql("select exists(select 1 from device where sn = ?)")
                .param(sn)
                .query(Boolean.class)
                .single();
    }

    /**
     * @param gateway serial of the IoT terminal; empty where there is none
     * @param gate empty for a device that is carried about
     */
    static BindDevice binding(long project, String sn, String gateway, String gate) {
        return new BindDevice(project, sn, gateway, gate, BindDevice.Lane.BOTH, sn.substring(sn.length() - 4), true);
    }

    static void done(Outcome<?> outcome) {
        outcome.why().ifPresent(refusal -> {
            throw new IllegalStateException("demo step refused: " + refusal);
        });
    }
}
