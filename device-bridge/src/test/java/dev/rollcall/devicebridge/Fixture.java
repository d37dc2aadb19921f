package dev.rollcall.devicebridge;

import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.nativeprotocol.ProtocolLimits;
import dev.rollcall.devicebridge.port.DeviceCredential;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** A bridge with one device, at half past six on a Monday morning. */
public final class Fixture {
    public static final Instant NOW = Instant.parse("2026-01-04T22:30:15Z");
    public static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    public final InMemoryPorts ports = new InMemoryPorts();
    public final SimDevice device = SimDevice.of("SIM-0001", KEY, 3, "b7f2");
    public final DeviceMessages messages;
    public final NativeProtocol protocol;

    public Fixture() {
        this(ProtocolLimits.DEFAULT);
    }

    public Fixture(ProtocolLimits limits) {
        this(limits, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public Fixture(ProtocolLimits limits, Clock clock) {
        var count = new AtomicInteger();
        messages = new DeviceMessages(() -> "nonce-%016d".formatted(count.incrementAndGet()));
        protocol = new NativeProtocol(ports, ports, ports, ports, ports, ports, ports, ports, clock, limits);
        register("SIM-0001", true);
    }

    public void register(String sn, boolean enabled) {
        ports.devices.put(sn, new DeviceCredential(sn, HexFormat.of().parseHex(KEY), 3, enabled));
    }

    public static SimPunch punch(String person) {
        return SimPunch.of(person, OffsetDateTime.parse("2026-01-05T06:30:12+08:00"), "IN");
    }

    /** A signed message with a body written by hand. */
    public SignedMessage signed(String operation, String body) {
        return SignedMessage.sign(
                device, operation, NOW, "hand-written-nonce-1", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A punch message around items written by hand. */
    public SignedMessage batch(String... items) {
        return signed("punch", "{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[" + String.join(",", items) + "]}");
    }

    public static DeviceRequest request(SignedMessage message) {
        return new DeviceRequest(message.method(), message.path(), message.headers(), message.body(), "192.0.2.7");
    }

    public Answer send(SignedMessage message) {
        return Answer.of(protocol.handle(request(message)));
    }
}
