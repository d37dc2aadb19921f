package dev.rollcall.devicebridge.mqttface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.InMemoryPorts;
import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttProtocol;
import dev.rollcall.devicebridge.message.MqttTalk;
import dev.rollcall.devicebridge.message.MqttTalk.Handled;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.devicebridge.port.WireProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Face machines and their bridge, without a socket. */
public final class FaceFixture implements WireAccounts {
    public static final String ID = "1299523";
    public static final String PASSWORD = "open-sesame";
    public static final String REC = "mqtt/face/" + ID + "/Rec";
    public static final byte[] JPEG = Base64.getDecoder().decode("/9j/4AAQSkZJRgABAQAAAQ==");
    public static final KeyPair VENDOR = keyPair();

    private static final ObjectMapper JSON = new ObjectMapper();

    public final InMemoryPorts ports = new InMemoryPorts();
    public final Map<String, WireAccount> accounts = new ConcurrentHashMap<>();
    public volatile boolean accountsFail;
    public final FacePorts all;
    public final FaceMqtt generic;
    public final SignedFaceMqtt signed;

    public FaceFixture() {
        this(Clock.fixed(Fixture.NOW, ZoneOffset.UTC));
    }

    public FaceFixture(Clock clock) {
        all = new FacePorts(this, ports, ports, ports, ports, ports, clock);
        generic = new FaceMqtt(all, FaceLimits.DEFAULT);
        signed = new SignedFaceMqtt(all, FaceLimits.DEFAULT);
        register(Wire.MQTT_FACE, ID, PASSWORD, Map.of("liveness", "on"));
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void register(Wire wire, String login, String password, Map<String, String> profile) {
        var device = new DeviceIdentity("SN-" + login.replace('/', '-'), 3);
        accounts.put(
                wire + " " + login,
                new WireAccount(
                        device, login, password.getBytes(StandardCharsets.UTF_8), new WireProfile(profile), true));
    }

    public void registerSigned(String login, String password, Map<String, String> profile) {
        var withKey = new HashMap<>(profile);
        withKey.put(
                "publicKey",
                Base64.getEncoder().encodeToString(VENDOR.getPublic().getEncoded()));
        register(Wire.MQTT_SIGNED, login, password, withKey);
    }

    public static String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(VENDOR.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<WireAccount> find(Wire wire, String login) {
        if (accountsFail) {
            throw new IllegalStateException("no database");
        }
        return Optional.ofNullable(accounts.get(wire + " " + login));
    }

    public MqttProtocol.Login login(MqttProtocol protocol, String clientId, String user, String password) {
        var connect = new MqttFrame.Connect(clientId, user, password.getBytes(StandardCharsets.UTF_8), 60);
        return protocol.login(connect, "192.0.2.7");
    }

    public MqttTalk open(MqttProtocol protocol, String clientId, String user, String password) {
        return ((MqttProtocol.Login.Welcome) login(protocol, clientId, user, password)).talk();
    }

    /** The machine of the generic dialect, let in. */
    public MqttTalk open() {
        return open(generic, ID, "admin", PASSWORD);
    }

    public static byte[] file(String name) {
        try (var in = FaceFixture.class.getResourceAsStream("/frames/mqtt-face/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static JsonNode json(Handled handled, int index) {
        try {
            return JSON.readTree(handled.messages().get(index).payload());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    public PunchRecord onlyPunch() {
        if (ports.batches.size() != 1) {
            throw new AssertionError(ports.batches.size() + " batches");
        }
        return ports.batches.get(0).records().get(0);
    }
}
