package dev.rollcall.devicebridge.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A small MQTT 3.1.1 client: one connection, QoS 0 and 1, clean sessions. For one thread. */
public final class MqttLink implements AutoCloseable {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 20_000;
    private static final int CONNACK = 2;
    private static final int PUBLISH = 3;
    private static final int PUBACK = 4;
    private static final int SUBACK = 9;
    private static final int PINGRESP = 13;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private int lastId;

    /** A message that came. */
    public record Message(String topic, byte[] payload) {}

    /** The server's word to a connect: 0 for yes. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final int code;

        Refused(int code) {
            super("CONNACK " + code);
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    private record Packet(int type, int flags, byte[] body) {}

    /**
     * Connects.
     *
     * @param keepAlive seconds
     * @throws Refused when the server says no
     */
    public MqttLink(String host, int port, String clientId, String user, String password, int keepAlive)
            throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 16 * 1024));
        out = socket.getOutputStream();
        send(0x10, body -> {
            text(body, "MQTT");
            body.writeByte(4);
            body.writeByte(0xc2); // user name, password, clean session
            body.writeShort(keepAlive);
            text(body, clientId);
            text(body, user);
            text(body, password);
        });
        int code = await(CONNACK).body()[1];
        if (code != 0) {
            close();
            throw new Refused(code);
        }
    }

    private interface Body {
        void write(DataOutputStream body) throws IOException;
    }

    private static void text(DataOutputStream body, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        body.writeShort(bytes.length);
        body.write(bytes);
    }

    private void send(int head, Body writer) throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        writer.write(new DataOutputStream(bytes));
        var frame = new ByteArrayOutputStream(bytes.size() + 5);
        frame.write(head);
        int length = bytes.size();
        do {
            frame.write(length > 0x7f ? length & 0x7f | 0x80 : length);
            length >>>= 7;
        } while (length > 0);
        bytes.writeTo(frame);
        frame.writeTo(out);
        out.flush();
    }

    private Packet read() throws IOException {
        int head = in.readUnsignedByte();
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = in.readUnsignedByte();
            length |= (next & 0x7f) << shift;
            if (next < 0x80) {
                break;
            }
        }
        var body = in.readNBytes(length);
        return new Packet(head >> 4, head & 0x0f, body);
    }

    /** Reads on until such a packet comes; messages in between wait. */
    private Packet await(int type) throws IOException {
        for (var packet = read(); ; packet = read()) {
            if (packet.type() == type) {
                return packet;
            }
            if (packet.type() == PUBLISH) {
                waiting.add(message(packet));
            }
        }
    }

    private static Message message(Packet packet) throws IOException {
        var body = packet.body();
        int topic = (body[0] & 0xff) << 8 | body[1] & 0xff;
        int from = 2 + topic + ((packet.flags() & 0x06) == 0 ? 0 : 2);
        var payload = new byte[body.length - from];
        System.arraycopy(body, from, payload, 0, payload.length);
        return new Message(new String(body, 2, topic, StandardCharsets.UTF_8), payload);
    }

    /** True when the server grants it. */
    public boolean subscribe(String filter) throws IOException {
        int id = nextId();
        send(0x82, body -> {
            body.writeShort(id);
            text(body, filter);
            body.writeByte(0);
        });
        var answer = await(SUBACK).body();
        return answer[answer.length - 1] >= 0;
    }

    private int nextId() {
        lastId = lastId % 0xffff + 1;
        return lastId;
    }

    /** Sends a message, and says nothing about its arrival. */
    public void publish(String topic, byte[] payload) throws IOException {
        send(0x30, body -> {
            text(body, topic);
            body.write(payload);
        });
    }

    /** Sends a message and waits for the server's acknowledgement of it. */
    public void publishAcknowledged(String topic, byte[] payload) throws IOException {
        int id = nextId();
        send(0x32, body -> {
            text(body, topic);
            body.writeShort(id);
            body.write(payload);
        });
        var answer = await(PUBACK).body();
        if (((answer[0] & 0xff) << 8 | answer[1] & 0xff) != id) {
            throw new IOException("an acknowledgement of something else");
        }
    }

    /** Says that it lives, and hears so. */
    public void ping() throws IOException {
        send(0xc0, body -> {});
        await(PINGRESP);
    }

    /** The next message; null when none came in time. */
    public @Nullable Message next(Duration patience) throws IOException {
        if (!waiting.isEmpty()) {
            return waiting.remove();
        }
        socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
        try {
            return message(await(PUBLISH));
        } catch (SocketTimeoutException none) {
            return null;
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(ANSWER_MILLIS);
            }
        }
    }

    /** Hangs up. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // what we wanted
        }
    }
}
