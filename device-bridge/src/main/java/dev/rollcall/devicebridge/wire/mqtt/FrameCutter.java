package dev.rollcall.devicebridge.wire.mqtt;

import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.ReadGate;
import dev.rollcall.devicebridge.wire.Traffic;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts the stream into frames and hands one over each time it is asked to read, so that nothing is decoded ahead.
 *
 * <pre>
 *   1 byte       1 to 4 bytes         length bytes
 *   type|flags   length, 7 bits each  ...
 * </pre>
 *
 * <p>The length is judged from its own bytes, before the rest has come in: 16 KB until the client has been let in, then
 * what its protocol allows a message. A large frame takes its memory out of the common budget before it is gathered, three
 * times its size (as it is gathered, copied out, and taken apart), and gives it back when its turn is over; while the budget
 * is exhausted nothing more is read from this connection.
 */
final class FrameCutter extends ChannelDuplexHandler implements ReadGate {
    private static final Logger log = LoggerFactory.getLogger(FrameCutter.class);
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int LONGEST_HEADER = 5;
    private static final int COPIES = 3;
    private static final int UNKNOWN = -1;

    private final ByteBudget budget;
    private final Traffic traffic;
    private final Duration connectTimeout;

    private ByteBuf pending = Unpooled.EMPTY_BUFFER;
    private ByteBudget.@Nullable Share share;
    private @Nullable ScheduledFuture<?> connectTimer;
    private int largestMessage;
    private int frame = UNKNOWN;
    private boolean first = true;
    private boolean wanted;
    private boolean handedOver;
    private boolean closed;

    FrameCutter(ByteBudget budget, Traffic traffic, Duration connectTimeout) {
        this.budget = budget;
        this.traffic = traffic;
        this.connectTimeout = connectTimeout;
    }

    /** The client has been let in. */
    void allow(int largest) {
        largestMessage = largest;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        connectTimer = ctx.executor()
                .schedule(
                        () -> {
                            traffic.slowClients.increment();
                            ctx.close();
                        },
                        connectTimeout.toMillis(),
                        TimeUnit.MILLISECONDS);
        ctx.fireChannelActive();
    }

    /** True unless a large frame has begun for which there is no memory at the moment. */
    @Override
    public boolean open() {
        return frame <= MqttLimits.SMALL_FRAME || reserve();
    }

    private boolean reserve() {
        if (share == null) {
            share = budget.take((long) frame * COPIES);
        }
        return share != null;
    }

    /** Whoever asks for a frame is done with the one before. */
    @Override
    public void read(ChannelHandlerContext ctx) {
        if (handedOver) {
            handedOver = false;
            giveBack();
        }
        wanted = true;
        cutIfWanted(ctx);
        if (wanted && !closed) {
            ctx.read();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        var in = (ByteBuf) message;
        if (closed) {
            in.release();
            return;
        }
        gather(ctx, in);
        cutIfWanted(ctx);
    }

    private void gather(ChannelHandlerContext ctx, ByteBuf in) {
        try {
            if (pending.writableBytes() < in.readableBytes()) {
                int room = Math.max(pending.readableBytes() + in.readableBytes(), frame);
                replacePending(ctx.alloc().buffer(room).writeBytes(pending));
            }
            pending.writeBytes(in);
        } finally {
            in.release();
        }
    }

    private void replacePending(ByteBuf other) {
        pending.release();
        pending = other;
    }

    private void cutIfWanted(ChannelHandlerContext ctx) {
        if (!wanted || closed || !measure(ctx) || pending.readableBytes() < frame || !open()) {
            return;
        }
        wanted = false;
        handedOver = true;
        if (first) {
            first = false;
            cancelConnectTimer();
        }
        var whole = pending.readRetainedSlice(frame);
        if (!pending.isReadable()) {
            replacePending(Unpooled.EMPTY_BUFFER);
        } else if (frame > MqttLimits.SMALL_FRAME) {
            replacePending(ctx.alloc().buffer(pending.readableBytes()).writeBytes(pending));
        }
        frame = UNKNOWN;
        ctx.fireChannelRead(whole);
    }

    /** True when the length of the frame that comes next is known, and allowed. */
    private boolean measure(ChannelHandlerContext ctx) {
        if (frame != UNKNOWN) {
            return true;
        }
        int at = pending.readerIndex();
        int length = 0;
        for (int i = 1; i < LONGEST_HEADER && i < pending.readableBytes(); i++) {
            int next = pending.getByte(at + i);
            length |= (next & 0x7f) << 7 * (i - 1);
            if (next >= 0) {
                frame = 1 + i + length;
                return judge(ctx, (pending.getByte(at) & 0xf0) >> 4);
            }
        }
        if (pending.readableBytes() >= LONGEST_HEADER) {
            refuse(ctx, "a length of more than four bytes");
        }
        return false;
    }

    private boolean judge(ChannelHandlerContext ctx, int type) {
        if (first && type != CONNECT) {
            refuse(ctx, "something before its connect");
        } else if (frame
                > (type == PUBLISH ? Math.max(largestMessage, MqttLimits.SMALL_FRAME) : MqttLimits.SMALL_FRAME)) {
            refuse(ctx, "a frame of " + frame + " bytes");
        }
        return !closed;
    }

    private void refuse(ChannelHandlerContext ctx, String what) {
        log.info("An MQTT client sent {}; its connection is closed", what);
        traffic.badRequests.increment();
        closed = true;
        ctx.close();
    }

    private void cancelConnectTimer() {
        var running = connectTimer;
        connectTimer = null;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** The last turn is over: nobody holds a frame of this connection any more. From any thread. */
    void giveBack() {
        var held = share;
        share = null;
        if (held != null) {
            held.giveBack();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        drop();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        drop();
    }

    private void drop() {
        closed = true;
        cancelConnectTimer();
        replacePending(Unpooled.EMPTY_BUFFER);
    }
}
