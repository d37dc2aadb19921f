package dev.rollcall.bench;

import dev.rollcall.devicebridge.message.Watch;
import dev.rollcall.devicebridge.mqttface.FaceLimits;
import dev.rollcall.devicebridge.mqttface.FaceMqtt;
import dev.rollcall.devicebridge.mqttface.FacePorts;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.port.FrameLog;
import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.server.DeviceServerProperties;
import dev.rollcall.devicebridge.server.StreamDoor;
import dev.rollcall.devicebridge.wire.Sessions;
import dev.rollcall.devicebridge.wire.StreamLimits;
import dev.rollcall.devicebridge.wire.mqtt.MqttLimits;
import dev.rollcall.devicebridge.wire.mqtt.MqttPipeline;
import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The device bridge in a JVM of its own on an application that stores nothing. Says {@code bare http=PORT mqtt=PORT}, and for
 * each number of connections it is asked for {@code held connections=N bytes=B} once they are there.
 */
final class BareBridge {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Map<String, String> SETTINGS = Map.of(
            "rollcall.device-bridge.port", "0",
            "rollcall.device-bridge.max-connections", "20000",
            "rollcall.device-bridge.mqtt.port", "0");

    private BareBridge() {}

    /** @param arguments a file of native devices, or {@code -}; then numbers of connections, rising */
    public static void main(String[] arguments) throws Exception {
        var ports = new BarePorts(keys(arguments[0]));
        var server = server(ports);
        server.start();
        System.out.println("bare http=" + server.port() + " mqtt=" + server.port("mqtt"));
        for (var i = 1; i < arguments.length; i++) {
            var wanted = Integer.parseInt(arguments[i]);
            while (server.devices().size() < wanted) {
                Thread.sleep(LOOK_EVERY.toMillis());
            }
            System.out.println("held connections=" + wanted + " bytes=" + held());
        }
        Thread.currentThread().join();
    }

    private static Map<String, byte[]> keys(String file) throws IOException {
        var keys = new HashMap<String, byte[]>();
        if (!file.equals("-")) {
            for (var line : Files.readAllLines(Path.of(file))) {
                var words = line.split(" ", -1);
                keys.put(words[0], HexFormat.of().parseHex(words[1]));
            }
        }
        return keys;
    }

    private static DeviceServer server(BarePorts ports) {
        var clock = Clock.systemUTC();
        var properties = new Binder(new MapConfigurationPropertySource(SETTINGS))
                .bind("rollcall.device-bridge", DeviceServerProperties.class)
                .get();
        var natives = new NativeProtocol(
                ports, ports, ports, ports, ports, ports, ports, FrameLog.NOBODY, clock, properties.protocolLimits());
        var face = new FaceMqtt(new FacePorts(ports, ports, ports, ports, ports, ports, clock), FaceLimits.DEFAULT);
        var limits = new MqttLimits(
                new StreamLimits(properties.frameTimeout(), properties.writeTimeout(), properties.refusalPause()),
                properties.headerTimeout(),
                Duration.ofMinutes(30));
        var mqtt = new StreamDoor(
                "mqtt",
                true,
                "rollcall.device-bridge.mqtt.port",
                0,
                carriage -> new MqttPipeline(
                        List.of(face),
                        limits,
                        carriage.workers(),
                        carriage.budget(),
                        carriage.connections(),
                        carriage.sessions(),
                        carriage.traffic(),
                        new Watch(FrameLog.NOBODY, clock)));
        return new DeviceServer(properties, List.of(natives), List.of(mqtt), new Sessions(ports, clock), () -> {
            throw new IllegalStateException("no certificate");
        });
    }

    /** Live bytes of the heap, and those Netty holds outside of it. */
    private static long held() throws InterruptedException {
        for (var collection = 0; collection < 3; collection++) {
            System.gc();
            Thread.sleep(LOOK_EVERY.toMillis());
        }
        var memory = Runtime.getRuntime();
        return memory.totalMemory() - memory.freeMemory() + Math.max(0, PlatformDependent.usedDirectMemory());
    }
}
