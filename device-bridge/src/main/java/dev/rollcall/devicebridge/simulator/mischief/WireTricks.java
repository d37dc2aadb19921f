package dev.rollcall.devicebridge.simulator.mischief;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.MqttLink;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import dev.rollcall.devicebridge.simulator.jt808.Jt808Terminal;
import dev.rollcall.devicebridge.simulator.jt808.TerminalFrame;
import dev.rollcall.devicebridge.simulator.mixed.Gatehouse;
import dev.rollcall.devicebridge.simulator.mixed.Seen;
import dev.rollcall.devicebridge.simulator.mqttface.FaceRecord;
import dev.rollcall.devicebridge.simulator.mqttface.FaceTerminal;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What somebody does who is not a device, or a broken one: forged, replayed and hostile bytes (scenarios 5 and 10). */
final class WireTricks {
    private static final int HALF_SAID = 100;
    private static final int BOMBS = 50;
    private static final int DEEP = 50_000;
    private static final int PICTURE = 1_500_000;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String HUNG_UP = "hungUp";

    private WireTricks() {}

    /** A second connection with the device's name and a wrong secret: turned away, and the first one stays. */
    static String intruder(Scene scene, Gatehouse.Gate gate) throws IOException {
        var speaker = gate.speaker();
        speaker.keep(passage(scene, gate, 10));
        Scene.settle(speaker);
        var line = new ArrayList<>(gate.line());
        int secret = isNative(gate) ? 2 : 3;
        var own = line.get(secret).split(":", 2);
        own[0] = wrong(own[0]);
        line.set(secret, String.join(":", own));
        var outcome = "in";
        try (var other = Gatehouse.speaker(line.toArray(String[]::new), scene.doors(), "intruder", scene.clock())) {
            other.keep(passage(scene, gate, 9));
            other.send();
        } catch (IOException turnedAway) {
            outcome = "away";
        }
        speaker.keep(passage(scene, gate, 8));
        return "intruder=" + outcome + " settled=" + Scene.settle(speaker);
    }

    /** As long, of the same signs, and another one. */
    private static String wrong(String secret) {
        char last = secret.charAt(secret.length() - 1);
        return secret.substring(0, secret.length() - 1) + (last == '0' ? '1' : '0');
    }

    private static Seen passage(Scene scene, Gatehouse.Gate gate, int minutesAgo) {
        return new Seen(gate.people().get(0), scene.now().minusSeconds(60L * minutesAgo), minutesAgo % 2 == 0);
    }

    /** A message that was caught on the way is sent once more. */
    static String replay(Scene scene, Gatehouse.Gate gate) throws IOException {
        if (!isHttp(gate)) {
            return "";
        }
        var punch = punch(scene, gate);
        var beat = new DeviceMessages().beat(device(gate), 0, scene.clock().instant());
        try (var link = new DeviceLink(scene.doors().host(), scene.doors().http())) {
            return "punch=%d,%d beat=%d,%d"
                    .formatted(
                            link.send(punch).status(),
                            link.send(punch).status(),
                            link.send(beat).status(),
                            link.send(beat).status());
        }
    }

    /** What the vendor's signature does not cover is changed on the way: in becomes out, and the signature fits. */
    static String turned(Scene scene, Gatehouse.Gate gate) throws IOException {
        if (!gate.line().get(0).equals("SIGNED")) {
            return "";
        }
        gate.speaker().close();
        long number = scene.clock().instant().toEpochMilli();
        try (var machine = new FaceTerminal(Gatehouse.signing(gate.line()), FaceTerminal.PATIENCE)) {
            machine.start(
                    scene.doors().host(), scene.doors().mqtt(), Gatehouse.password(gate.line()), local(scene.now()));
            int settled = 0;
            for (var way : List.of("entr", "exit")) {
                machine.see(new FaceRecord(number, gate.people().get(0), local(scene.now()), way, true, null));
                settled += machine.push() ? 1 : 0;
            }
            return "settled=" + settled;
        }
    }

    /** The way through the gate is turned round, the signature stays. */
    static String forged(Scene scene, Gatehouse.Gate gate) throws IOException {
        if (!isHttp(gate)) {
            return "";
        }
        var message = punch(scene, gate);
        var turned =
                new String(message.body(), UTF_8).replace("\"IN\"", "\"OUT\"").getBytes(UTF_8);
        var forged = new SignedMessage(message.method(), message.path(), message.headers(), turned);
        try (var link = new DeviceLink(scene.doors().host(), scene.doors().http())) {
            return "forged=" + link.send(forged).status();
        }
    }

    private static SignedMessage punch(Scene scene, Gatehouse.Gate gate) {
        var device = device(gate);
        var at = scene.now().minusSeconds(300).atOffset(ZoneOffset.ofHours(8));
        var record = device.record(SimPunch.of(gate.people().get(0), at, "IN"));
        return new DeviceMessages()
                .punches(device, List.of(record), scene.clock().instant());
    }

    private static SimDevice device(Gatehouse.Gate gate) {
        var boot = "m" + UUID.randomUUID().toString().substring(0, 12);
        return SimDevice.of(
                gate.speaker().sn(),
                gate.line().get(2),
                Integer.parseInt(gate.line().get(3)),
                boot);
    }

    /** Many begin a sentence on every door and do not end it; those who work are served all the same. */
    static String halfSaid(Scene scene, Gatehouse.Gate gate) throws IOException {
        var pests = new ArrayList<Socket>();
        try {
            for (int p = 0; p < HALF_SAID; p++) {
                for (int port : List.of(
                        scene.doors().http(),
                        scene.doors().mqtt(),
                        scene.doors().jt808())) {
                    var pest = new Socket(scene.doors().host(), port);
                    pest.getOutputStream().write(p % 2 == 0 ? 'P' : 0x7e);
                    pests.add(pest);
                }
            }
            gate.speaker().keep(passage(scene, gate, 7));
            return "settled=" + Scene.settle(gate.speaker());
        } finally {
            for (var pest : pests) {
                pest.close();
            }
        }
    }

    /** First parts of messages that pretend to have 65,535. */
    static String partsBomb(Scene scene, Gatehouse.Gate gate) throws IOException {
        if (!isTerminal(gate)) {
            return "";
        }
        try (var terminal = terminal(scene, gate)) {
            for (int bomb = 0; bomb < BOMBS; bomb++) {
                terminal.raw(new TerminalFrame(0x0801, gate.line().get(2), 1_000 + bomb, 0xffff, 1, new byte[1_000])
                        .toWire());
            }
            return "afterwards=" + stillServed(terminal);
        }
    }

    /** A frame that ends in the middle of an escape. */
    static String escapeAtTheEnd(Scene scene, Gatehouse.Gate gate) throws IOException {
        if (!isTerminal(gate)) {
            return "";
        }
        try (var terminal = terminal(scene, gate)) {
            terminal.raw(new byte[] {0x7e, 0x02, 0x00, 0x00, 0x7d, 0x7e});
            return "afterwards=" + stillServed(terminal);
        }
    }

    private static Jt808Terminal terminal(Scene scene, Gatehouse.Gate gate) throws IOException {
        gate.speaker().close();
        var phone = gate.line().get(2);
        var device = new SimDevice(gate.speaker().sn(), new byte[32], 0, "mischief");
        var terminal = new Jt808Terminal(scene.doors().host(), scene.doors().jt808(), phone, device, PATIENCE_MILLIS);
        if (!terminal.login(gate.line().get(3))) {
            terminal.close();
            throw new IOException("not let in");
        }
        return terminal;
    }

    private static String stillServed(Jt808Terminal terminal) {
        try {
            return terminal.heartbeat() ? "served" : "refused";
        } catch (IOException gone) {
            return HUNG_UP;
        }
    }

    /** Brackets in brackets, to the bottom of somebody's stack. */
    static String deepJson(Scene scene, Gatehouse.Gate gate) throws IOException {
        var deep = "[".repeat(DEEP).getBytes(UTF_8);
        if (isHttp(gate)) {
            var message = SignedMessage.sign(
                    device(gate),
                    "punch",
                    scene.clock().instant(),
                    UUID.randomUUID().toString(),
                    deep);
            try (var link = new DeviceLink(scene.doors().host(), scene.doors().http())) {
                return "answered=" + link.send(message).status();
            }
        }
        return isFace(gate) ? said(scene, gate, "mqtt/face/" + gate.line().get(2) + "/Rec", deep) : "";
    }

    /** A record with a picture that is none. */
    static String notAPicture(Scene scene, Gatehouse.Gate gate) throws IOException {
        if (!isFace(gate)) {
            return "";
        }
        var record =
                "{\"operator\":\"RecPush\",\"messageId\":\"m-1\",\"info\":{\"facesluiceId\":\"%s\",\"customId\":\"%s\","
                        + "\"RecordID\":\"%d\",\"VerifyStatus\":\"1\",\"PersonType\":\"0\",\"time\":\"%s\",\"pic\":\"%s\"}}";
        var text = record.formatted(
                gate.line().get(2),
                gate.people().get(0),
                scene.clock().instant().toEpochMilli(),
                local(scene.now()),
                "QUJD".repeat(PICTURE / 4));
        return said(scene, gate, "mqtt/face/" + gate.line().get(2) + "/Rec", text.getBytes(UTF_8));
    }

    private static String local(Instant moment) {
        return TIME.format(moment.atOffset(ZoneOffset.ofHours(8)));
    }

    /** Speaks under the name of another machine. */
    static String foreignTopic(Scene scene, Gatehouse.Gate gate) throws IOException {
        if (!isFace(gate)) {
            return "";
        }
        var text = "{\"operator\":\"RecPush\",\"info\":{\"facesluiceId\":\"another\",\"RecordID\":\"1\"}}";
        return said(scene, gate, "mqtt/face/another/Rec", text.getBytes(UTF_8));
    }

    private static String said(Scene scene, Gatehouse.Gate gate, String topic, byte[] payload) throws IOException {
        gate.speaker().close();
        var id = gate.line().get(2);
        try (var link = new MqttLink(
                scene.doors().host(),
                scene.doors().mqtt(),
                id,
                "admin",
                gate.line().get(3),
                60)) {
            link.subscribe("mqtt/face/" + id);
            try {
                link.publish(topic, payload);
                var answer = link.next(MOMENT);
                return "answered=" + (answer == null ? "nothing" : "yes");
            } catch (IOException gone) {
                return "answered=" + HUNG_UP;
            }
        }
    }

    private static boolean isNative(Gatehouse.Gate gate) {
        return isHttp(gate) || gate.line().get(0).equals("MQTT");
    }

    private static boolean isHttp(Gatehouse.Gate gate) {
        return gate.line().get(0).equals("NATIVE");
    }

    private static boolean isFace(Gatehouse.Gate gate) {
        return gate.line().get(0).equals("FACE");
    }

    private static boolean isTerminal(Gatehouse.Gate gate) {
        return gate.line().get(0).equals("JT808");
    }
}
