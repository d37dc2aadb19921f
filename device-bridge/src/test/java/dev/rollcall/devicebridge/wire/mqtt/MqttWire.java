package dev.rollcall.devicebridge.wire.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.message.Watch;
import dev.rollcall.devicebridge.mqttface.FaceFixture;
import dev.rollcall.devicebridge.nativeprotocol.NativeMqtt;
import dev.rollcall.devicebridge.port.DeviceSessions;
import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.Sessions;
import dev.rollcall.devicebridge.wire.StreamLimits;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ResourceLeakDetector;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One MQTT connection without a socket: bytes in, bytes out, and a clock that stands until it is moved. */
public final class MqttWire implements AutoCloseable {
    static final MqttLimits LIMITS = new MqttLimits(
            new StreamLimits(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMillis(250)),
            Duration.ofSeconds(10),
            Duration.ofMinutes(30));

    static {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    }

    final FaceFixture face = new FaceFixture();
    final Fixture nativeBridge = new Fixture();
    final Traffic traffic = new Traffic();
    final ByteBudget budget;
    final Connections connections = new Connections(10, traffic);
    final List<String> alarms = new ArrayList<>();
    final Sessions sessions = new Sessions(new Alarms(), Clock.fixed(Fixture.NOW, ZoneOffset.UTC));
    final EmbeddedChannel channel;
    private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);

    public MqttWire() {
        this(32 * 1024 * 1024);
    }

    MqttWire(long budgetBytes) {
        budget = new ByteBudget(budgetBytes);
        channel = connect();
    }

    /** Another connection to the same server. */
    EmbeddedChannel connect() {
        var other = new EmbeddedChannel();
        other.config().setAllocator(allocator);
        other.freezeTime();
        var pool = new Inline();
        other.pipeline()
                .addLast(new MqttPipeline(
                        List.of(new NativeMqtt(nativeBridge.protocol), face.signed, face.generic),
                        LIMITS,
                        new Workers(pool, pool),
                        budget,
                        connections,
                        sessions,
                        traffic,
                        new Watch(face.ports, Clock.fixed(Fixture.NOW, ZoneOffset.UTC))));
        other.pipeline().fireChannelActive();
        return other;
    }

    private final class Alarms implements DeviceSessions {
        @Override
        public void takeoverRefused(String sn, String remote, Instant at) {
            alarms.add(sn);
        }

        @Override
        public Set<String> toEnd(Collection<Open> open) {
            return Set.of();
        }
    }

    /** A pool without threads. */
    private static final class Inline extends ThreadPoolExecutor {
        Inline() {
            super(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }
    }

    interface Body {
        void write(DataOutputStream body) throws IOException;
    }

    static byte[] packet(int head, Body writer) {
        try {
            var bytes = new ByteArrayOutputStream();
            writer.write(new DataOutputStream(bytes));
            var frame = new ByteArrayOutputStream();
            frame.write(head);
            int length = bytes.size();
            do {
                frame.write(length > 0x7f ? length & 0x7f | 0x80 : length);
                length >>>= 7;
            } while (length > 0);
            bytes.writeTo(frame);
            return frame.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static void text(DataOutputStream body, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        body.writeShort(bytes.length);
        body.write(bytes);
    }

    static byte[] connect(String name, int level, String clientId, String password, int keepAlive) {
        return connect(name, level, clientId, "admin", password, keepAlive);
    }

    static byte[] connect(String name, int level, String clientId, String user, String password, int keepAlive) {
        return packet(0x10, body -> {
            text(body, name);
            body.writeByte(level);
            body.writeByte(0xc2);
            body.writeShort(keepAlive);
            if (level == 5) {
                body.writeByte(0);
            }
            text(body, clientId);
            text(body, user);
            text(body, password);
        });
    }

    /** The face machine's connect, as it should be. */
    public static byte[] connectPacket() {
        return connect("MQTT", 4, FaceFixture.ID, FaceFixture.PASSWORD, 60);
    }

    static byte[] publish(String topic, int qos, byte[] payload) {
        return packet(0x30 | qos << 1, body -> {
            text(body, topic);
            if (qos > 0) {
                body.writeShort(7);
            }
            body.write(payload);
        });
    }

    static byte[] subscribe(String... filters) {
        return packet(0x82, body -> {
            body.writeShort(9);
            for (var filter : filters) {
                text(body, filter);
                body.writeByte(1);
            }
        });
    }

    void write(byte[] bytes, int from, int to) {
        if (channel.isActive()) {
            channel.writeInbound(allocator.buffer(to - from).writeBytes(bytes, from, to - from));
            channel.runPendingTasks();
        }
    }

    public MqttWire write(byte[] bytes) {
        write(bytes, 0, bytes.length);
        return this;
    }

    /** Lets the machine in. */
    MqttWire in() {
        write(connectPacket());
        assertThat(read()).isEqualTo("20020000");
        return this;
    }

    /** Everything sent since the last time, in hex. */
    public String read() {
        return HexFormat.of().formatHex(readBytes(channel));
    }

    /** Everything sent since the last time, as text. */
    String readText() {
        return new String(readBytes(channel), StandardCharsets.ISO_8859_1);
    }

    static byte[] readBytes(EmbeddedChannel from) {
        from.runPendingTasks();
        var all = new ByteArrayOutputStream();
        for (ByteBuf part = from.readOutbound(); part != null; part = from.readOutbound()) {
            var bytes = new byte[part.readableBytes()];
            part.readBytes(bytes);
            all.writeBytes(bytes);
            part.release();
        }
        return all.toByteArray();
    }

    public boolean open() {
        channel.runPendingTasks();
        return channel.isActive();
    }

    void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
    }

    /** Bytes of buffers that are held for connections. */
    public long held() {
        return allocator.metric().usedHeapMemory();
    }

    /** What has been stored, kept or noted is forgotten: a search makes millions of connections. */
    public void forget() {
        face.ports.forget();
        nativeBridge.ports.forget();
    }

    /** Hangs up and looks whether anything was left behind. */
    @Override
    public void close() {
        close(channel);
        assertThat(allocator.metric().usedHeapMemory()).as("buffers leaked").isZero();
        assertThat(budget.used()).as("bytes still counted").isZero();
        assertThat(traffic.connections()).as("connections still counted").isZero();
        assertThat(traffic.working()).as("frames still counted").isZero();
        assertThat(sessions.devices()).as("sessions still there").isEmpty();
    }

    static void close(EmbeddedChannel channel) {
        channel.finishAndReleaseAll();
        channel.runPendingTasks();
    }
}
