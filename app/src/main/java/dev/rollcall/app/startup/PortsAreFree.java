package dev.rollcall.app.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Looks at the ports before anything is started, so that a taken one is told at once and in one sentence. */
@Order(0)
final class PortsAreFree implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!environment.getProperty("rollcall.startup.console", Boolean.class, false)) {
            return;
        }
        String host = environment.getProperty("server.address", "0.0.0.0");
        var doors = List.of(
                new Door("界面 UI", "--port", host, port(environment, "server.port")),
                new Door(
                        "健康与指标 health and metrics",
                        "--management-port",
                        environment.getProperty("management.server.address", host),
                        port(environment, "management.server.port")),
                new Door(
                        "设备接口 devices",
                        "--device-port",
                        devicesHost(environment, host),
                        devices(environment, "port", true)),
                new Door(
                        "设备 MQTT devices",
                        "--mqtt-port",
                        devicesHost(environment, host),
                        devices(
                                environment,
                                "mqtt.port",
                                environment.getProperty("rollcall.device-bridge.mqtt.enabled", Boolean.class, true))),
                new Door(
                        "设备 JT/T 808 devices",
                        "--jt808-port",
                        devicesHost(environment, host),
                        devices(
                                environment,
                                "jt808.port",
                                environment.getProperty("rollcall.device-bridge.jt808.enabled", Boolean.class, true))));
        var seen = new HashMap<Integer, Door>();
        for (var door : doors) {
            if (door.port() < 0) {
                continue; // not a role of this process
            }
            var other = door.port() == 0 ? null : seen.put(door.port(), door);
            if (other != null) {
                throw twice(other, door);
            }
            check(door);
        }
    }

    private static String devicesHost(Environment environment, String otherwise) {
        return environment.getProperty("rollcall.device-bridge.host", otherwise);
    }

    private static int devices(Environment environment, String setting, boolean wanted) {
        var enabled = environment.getProperty("rollcall.device-bridge.enabled", Boolean.class, true);
        return enabled && wanted ? port(environment, "rollcall.device-bridge." + setting) : -1;
    }

    private static int port(Environment environment, String setting) {
        return environment.getProperty(setting, Integer.class, 0);
    }

    private static void check(Door door) {
        var address = address(door.host());
        try {
            open(address, door.port());
        } catch (IOException e) {
            throw new CannotStart("""
                    端口 %1$d（%2$s）在 %3$s 上不可用，请停止占用它的程序或用 %4$s 换一个。\
                     Port %1$d (%2$s) cannot be opened on %3$s; stop the program that uses it or choose another with %4$s.""".formatted(door.port(), door.what(), door.host(), door.option()), e);
        }
    }

    private static InetAddress address(String host) {
        try {
            var address = InetAddress.getByName(host);
            open(address, 0);
            return address;
        } catch (IOException e) {
            throw new CannotStart("""
                    %1$s 不是本机的地址，请用 --host 换一个（127.0.0.1 只供本机，0.0.0.0 供所有网卡）。\
                     %1$s is no address of this machine; choose another with --host (127.0.0.1 for this machine alone, 0.0.0.0 for all networks).""".formatted(host), e);
        }
    }

    private static void open(InetAddress address, int port) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        }
    }

    private static CannotStart twice(Door one, Door other) {
        return new CannotStart("""
                端口 %1$d 被同时指定给“%2$s”和“%3$s”，请用 %4$s 换一个。\
                 Port %1$d is given to both "%2$s" and "%3$s"; choose another with %4$s.""".formatted(other.port(), one.what(), other.what(), other.option()));
    }

    private record Door(String what, String option, String host, int port) {}
}
