package dev.rollcall.app.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
        check(environment, host, "server.port", "界面 UI", "--port");
        check(
                environment,
                environment.getProperty("management.server.address", host),
                "management.server.port",
                "健康与指标 health and metrics",
                "--management-port");
        check(
                environment,
                environment.getProperty("rollcall.device-bridge.host", host),
                "rollcall.device-bridge.port",
                "设备接口 devices",
                "--device-port");
    }

    private static void check(Environment environment, String host, String setting, String what, String option) {
        int port = environment.getProperty(setting, Integer.class, 0);
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new CannotStart("""
                    端口 %1$d（%2$s）在 %3$s 上不可用，请停止占用它的程序或用 %4$s 换一个。\
                     Port %1$d (%2$s) cannot be opened on %3$s; stop the program that uses it or choose another with %4$s.""".formatted(port, what, host, option), e);
        }
    }
}
