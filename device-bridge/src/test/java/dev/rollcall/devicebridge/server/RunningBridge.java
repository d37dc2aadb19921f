package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.nativeprotocol.ProtocolLimits;
import dev.rollcall.devicebridge.wire.Sessions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A bridge on a socket, on a free port, with the real time. */
public final class RunningBridge implements AutoCloseable {
    public final Fixture bridge = new Fixture(ProtocolLimits.DEFAULT, Clock.systemUTC());
    public final DeviceServer server;

    /** @param settings pairs of name and value */
    public RunningBridge(String... settings) {
        server = server(properties(settings), bridge);
        server.start();
    }

    static DeviceServer server(DeviceServerProperties properties, Fixture bridge) {
        return new DeviceServer(
                properties, List.of(bridge.protocol), List.of(), new Sessions(bridge.ports, Clock.systemUTC()), () -> {
                    throw new IllegalStateException("no certificate");
                });
    }

    static DeviceServerProperties properties(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("rollcall.device-bridge.port", "0"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put("rollcall.device-bridge." + settings[i], settings[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("rollcall.device-bridge", DeviceServerProperties.class);
    }

    public int port() {
        return server.port();
    }

    RawSocket connect() throws java.io.IOException {
        return new RawSocket(port());
    }

    /** Waits until another thread has got that far. */
    public static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not reached within 20 s");
            }
            LockSupport.parkNanos(100_000);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
