package dev.rollcall.app.startup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the running product listens and keeps its data. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Addresses implements StartupTable {
    private final Environment environment;

    Addresses(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String title() {
        return "工地实名制 · Rollcall";
    }

    @Override
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        var roles = ProcessRole.of(environment);
        if (roles.contains(ProcessRole.WEB)) {
            rows.add(new Row("界面 UI", "http://%s:%s/".formatted(host(), setting("local.server.port"))));
        }
        if (roles.contains(ProcessRole.BRIDGE)) {
            rows.add(new Row(
                    "设备接口 devices",
                    "http://%1$s:%2$s/ · mqtt://%1$s:%3$s · jt808 %1$s:%4$s"
                            .formatted(
                                    host(),
                                    setting("rollcall.device-bridge.port"),
                                    setting("rollcall.device-bridge.mqtt.port"),
                                    setting("rollcall.device-bridge.jt808.port"))));
        }
        rows.add(new Row(
                "健康与指标 health, metrics", "http://127.0.0.1:%s/actuator/".formatted(setting("local.management.port"))));
        rows.add(new Row("数据 data", setting("rollcall.data")));
        String log = environment.getProperty("logging.file.name");
        if (log != null) {
            rows.add(new Row("日志 log", log));
        }
        if (isOpenToOthers()) {
            rows.add(new Row("注意 note", "其他机器也能访问，且未加密 · other machines can reach this, unencrypted"));
        }
        return rows;
    }

    private String setting(String name) {
        return environment.getProperty(name, "-");
    }

    private String host() {
        var address = address();
        return address == null || !(address.isAnyLocalAddress() || address.isLoopbackAddress())
                ? setting("server.address")
                : "localhost";
    }

    private boolean isOpenToOthers() {
        var address = address();
        return address == null || !address.isLoopbackAddress();
    }

    private @Nullable InetAddress address() {
        try {
            return InetAddress.getByName(environment.getProperty("server.address", "127.0.0.1"));
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
