package dev.rollcall.devicebridge.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ResourceLeakDetector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One connection without a socket: bytes in, bytes out, and a clock that stands until it is moved. */
final class Wire implements AutoCloseable {
    static final HttpLimits LIMITS = new HttpLimits(
            10,
            1024 * 1024,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(120),
            Duration.ofSeconds(180),
            Duration.ofSeconds(10),
            Duration.ofMillis(250),
            Duration.ofSeconds(5));

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ");

    static {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    }

    final Fixture bridge = new Fixture();
    final InlineExecutor executor = new InlineExecutor();
    final Traffic traffic = new Traffic();
    final ByteBudget budget;
    final Connections connections;
    final EmbeddedChannel channel;
    private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);

    Wire() {
        this(LIMITS);
    }

    Wire(HttpLimits limits) {
        budget = new ByteBudget(limits.maxInFlightBytes());
        connections = new Connections(limits.maxConnections(), traffic);
        channel = new EmbeddedChannel();
        channel.config().setAllocator(allocator);
        channel.freezeTime();
        channel.pipeline()
                .addLast(new DeviceHttpPipeline(
                        java.util.List.of(bridge.protocol),
                        limits,
                        new Workers(executor, executor),
                        budget,
                        connections,
                        traffic));
        channel.pipeline().fireChannelActive();
    }

    void write(byte[] bytes, int from, int to) {
        if (channel.isActive()) {
            channel.writeInbound(allocator.buffer(to - from).writeBytes(bytes, from, to - from));
        }
    }

    void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    void write(String text) {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Everything sent so far, as text. */
    String read() {
        channel.runPendingTasks();
        var all = new ByteArrayOutputStream();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            var bytes = new byte[part.readableBytes()];
            part.readBytes(bytes);
            all.writeBytes(bytes);
            part.release();
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** The status codes sent so far. */
    List<Integer> statuses() {
        return STATUS.matcher(read())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    boolean open() {
        channel.runPendingTasks();
        return channel.isActive();
    }

    void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runPendingTasks();
    }

    /** Hangs up and looks whether anything was left behind. */
    @Override
    public void close() {
        channel.finishAndReleaseAll();
        assertThat(allocator.metric().usedHeapMemory()).as("buffers leaked").isZero();
        assertThat(budget.used()).as("bytes still counted").isZero();
        assertThat(traffic.connections()).as("connections still counted").isZero();
        assertThat(traffic.working()).as("requests still counted").isZero();
    }
}
