package dev.rollcall.devicebridge.jt808;

import static dev.rollcall.devicebridge.Fixture.NOW;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.InMemoryPorts;
import dev.rollcall.devicebridge.message.Conversation;
import dev.rollcall.devicebridge.message.Conversation.Turn;
import dev.rollcall.devicebridge.nativeprotocol.ProtocolLimits;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireProfile;
import dev.rollcall.devicebridge.simulator.jt808.TerminalFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A terminal's side of a conversation, frame by frame, written by the simulator's hand. */
final class TerminalTalk {
    static final String CODE = "A1B2";

    /** A clock that a test moves. */
    static final class Hand extends Clock {
        private Instant now = NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** What came back. */
    record Heard(List<TerminalFrame> frames, boolean pause, boolean end) {

        List<Integer> ids() {
            return frames.stream().map(TerminalFrame::id).toList();
        }

        /** Results of the general answers to one message, in order. */
        List<Integer> results(int id) {
            return frames.stream()
                    .filter(frame -> frame.id() == 0x8001 && word(frame.body(), 2) == id)
                    .map(frame -> (int) frame.body()[4])
                    .toList();
        }

        /** Everything of one kind put together. */
        byte[] body(int id) {
            var all = new java.io.ByteArrayOutputStream();
            frames.stream().filter(frame -> frame.id() == id).forEach(frame -> all.writeBytes(frame.body()));
            return all.toByteArray();
        }

        String json() {
            var body = body(0x8900);
            return new String(body, 1, body.length - 1, StandardCharsets.UTF_8);
        }
    }

    static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    final Hand clock = new Hand();
    final Fixture bridge;
    final InMemoryPorts ports;
    final Jt808Protocol protocol;
    final String phone;
    Conversation<byte[]> conversation;
    private int serial = 100;

    TerminalTalk() {
        this(Jt808Limits.DEFAULT, DocumentedFrames.PHONE);
    }

    TerminalTalk(Jt808Limits limits, String phone) {
        this.phone = phone;
        bridge = new Fixture(ProtocolLimits.DEFAULT, clock);
        ports = bridge.ports;
        protocol = new Jt808Protocol(ports, ports, ports, ports, ports, ports, bridge.protocol, clock, limits);
        account(Map.of(), true);
        connect();
    }

    void account(Map<String, String> profile, boolean enabled) {
        account(CODE, 3, profile, enabled);
    }

    void account(String code, int epoch, Map<String, String> profile, boolean enabled) {
        ports.accounts.put(
                Wire.JT808 + " " + phone,
                new WireAccount(
                        new DeviceIdentity("SIM-0001", epoch),
                        phone,
                        code.getBytes(StandardCharsets.US_ASCII),
                        new WireProfile(profile),
                        enabled));
    }

    void connect() {
        conversation = protocol.open("192.0.2.7");
    }

    Heard raw(byte[] frame) {
        return heard(conversation.take(frame));
    }

    static Heard heard(Turn<byte[]> turn) {
        var frames = new ArrayList<TerminalFrame>();
        for (var answer : turn.answers()) {
            try {
                frames.add(TerminalFrame.fromWire(answer));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return new Heard(frames, turn.pause(), turn.end());
    }

    int nextSerial() {
        return serial++ & 0xffff;
    }

    Heard send(int id, byte[] body) {
        return raw(DocumentedFrames.between(new TerminalFrame(id, phone, nextSerial(), body).toWire()));
    }

    /** The frames of a long message, without their 7e. */
    List<byte[]> parts(int id, byte[] body, int each) {
        int total = (body.length + each - 1) / each;
        var frames = new ArrayList<byte[]>();
        for (int index = 1; index <= total; index++) {
            var part = Arrays.copyOfRange(body, (index - 1) * each, Math.min(body.length, index * each));
            frames.add(
                    DocumentedFrames.between(new TerminalFrame(id, phone, nextSerial(), total, index, part).toWire()));
        }
        return frames;
    }

    Heard login() {
        return login(CODE);
    }

    Heard login(String code) {
        return send(0x0102, loginBody(code));
    }

    byte[] loginBody(String code) {
        var text = code.getBytes(StandardCharsets.US_ASCII);
        return phone.length() == 12
                ? text
                : new BodyWriter()
                        .u8(text.length)
                        .bytes(text)
                        .text("860000000000001", 15)
                        .text("1.0.0", 20)
                        .toByteArray();
    }

    static byte[] tunnel(int type, String json) {
        return new Transparent(type, json.getBytes(StandardCharsets.UTF_8)).body();
    }

    /** A native punch message with so many good records. */
    static String punches(int count) {
        var items = new ArrayList<String>();
        for (int seq = 1; seq <= count; seq++) {
            items.add(punch(seq, ""));
        }
        return batch(items);
    }

    static String batch(List<String> items) {
        return "{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[" + String.join(",", items) + "]}";
    }

    static String punch(int seq, String more) {
        return ("{\"seq\":%d,\"person\":\"W-%04d\",\"t\":\"2026-01-05T06:30:12+08:00\",\"dir\":\"IN\",\"live\":{\"r\":\"T\"}"
                        + ",\"src\":\"LIVE\"%s}")
                .formatted(seq, seq, more);
    }
}
