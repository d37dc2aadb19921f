package dev.rollcall.devicebridge.wire;

import dev.rollcall.devicebridge.message.Conversation;
import dev.rollcall.devicebridge.message.Conversation.Guest;
import dev.rollcall.devicebridge.message.Conversation.Turn;
import dev.rollcall.devicebridge.message.ConversationProtocol;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries a conversation over a connection: one frame after the other, each on a worker, nothing read meanwhile
 * (auto-read is off), so a device that talks faster than it is answered fills its own socket and nothing here. Expects
 * whole frames from the handlers before it, one at a time (a {@code FlowControlHandler} sees to that).
 *
 * @param <F> a frame of the protocol
 */
public final class FrameConnection<F> extends SimpleChannelInboundHandler<F> {
    private final ConversationProtocol<F> protocol;
    private final StreamLimits limits;
    private final Workers workers;
    private final Connections connections;
    private final Sessions sessions;
    private final Traffic traffic;
    private final ReadGate gate;

    private @Nullable Conversation<F> conversation;
    private @Nullable Guest guest;
    private @Nullable ScheduledFuture<?> timer;
    private @Nullable Runnable end;
    private String remote = "";
    private boolean counted;
    private boolean working;
    private boolean waiting;
    private boolean partial;
    private boolean draining;
    private boolean over;

    /** @param type the frame's class, as it comes out of the decoder */
    public FrameConnection(
            Class<? extends F> type,
            ConversationProtocol<F> protocol,
            StreamLimits limits,
            Workers workers,
            Connections connections,
            Sessions sessions,
            Traffic traffic,
            ReadGate gate) {
        super(type);
        this.protocol = protocol;
        this.limits = limits;
        this.workers = workers;
        this.connections = connections;
        this.sessions = sessions;
        this.traffic = traffic;
        this.gate = gate;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        counted = connections.add(ctx.channel());
        if (!counted) {
            ctx.close();
            return;
        }
        remote = remote(ctx);
        end = () -> ctx.executor().execute(ctx::close);
        var opened = protocol.open(remote);
        conversation = opened;
        await(ctx, opened);
    }

    private static String remote(ChannelHandlerContext ctx) {
        return ctx.channel().remoteAddress() instanceof InetSocketAddress address && address.getAddress() != null
                ? address.getAddress().getHostAddress()
                : "";
    }

    /** Waits for the next frame. */
    private void await(ChannelHandlerContext ctx, Conversation<F> talk) {
        partial = false;
        deadline(ctx, talk.patience().toMillis(), false);
        read(ctx);
    }

    private void read(ChannelHandlerContext ctx) {
        waiting = true;
        if (gate.open()) {
            ctx.read();
        } else {
            traffic.busyAnswers.increment();
            ctx.executor().schedule(() -> readIfOpen(ctx), limits.refusalPause().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void readIfOpen(ChannelHandlerContext ctx) {
        if (waiting && ctx.channel().isActive()) {
            read(ctx);
        }
    }

    /** Bytes came, and no frame was complete: the rest of it has its own, shorter time. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (waiting) {
            if (!partial) {
                partial = true;
                deadline(ctx, limits.frameTimeout().toMillis(), true);
            }
            read(ctx);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, F frame) {
        var talk = conversation;
        if (talk == null || over) {
            return;
        }
        waiting = false;
        working = true;
        cancelDeadline();
        traffic.working.incrementAndGet();
        offer(ctx, talk, frame);
    }

    /** A full queue is no answer: the frame waits, and with it its connection. */
    private void offer(ChannelHandlerContext ctx, Conversation<F> talk, F frame) {
        if (!workers.offerMessage(() -> work(ctx, talk, frame))) {
            traffic.busyAnswers.increment();
            if (ctx.channel().isActive()) {
                ctx.executor()
                        .schedule(
                                () -> offer(ctx, talk, frame),
                                Math.max(1, limits.refusalPause().toMillis()),
                                TimeUnit.MILLISECONDS);
            } else {
                finish(ctx, talk, Turn.<F>silent().thenEnd());
            }
        }
    }

    private void work(ChannelHandlerContext ctx, Conversation<F> talk, F frame) {
        var turn = Turn.<F>withheld().thenEnd(); // what an Error on the way leaves behind
        try {
            turn = admitted(talk, talk.take(frame));
        } finally {
            var done = turn;
            if (!ctx.executor().isShuttingDown()) {
                ctx.executor().execute(() -> finish(ctx, talk, done));
            }
        }
    }

    /** Who has proven himself takes his place before he is told so. */
    private Turn<F> admitted(Conversation<F> talk, Turn<F> turn) {
        var now = talk.guest().orElse(null);
        var way = end;
        if (now == null || way == null || guest != null) {
            return turn;
        }
        if (!sessions.enter(now, remote, way)) {
            return Turn.<F>silent().thenEnd();
        }
        guest = now;
        return turn;
    }

    private void finish(ChannelHandlerContext ctx, Conversation<F> talk, Turn<F> turn) {
        working = false;
        traffic.working.decrementAndGet();
        traffic.requests.increment();
        if (!ctx.channel().isActive()) {
            endOnce(talk);
            return;
        }
        boolean last = turn.end() || draining;
        if (turn.answers().isEmpty()) {
            next(ctx, talk, turn, last);
            return;
        }
        ChannelFuture written = ctx.newSucceededFuture();
        for (var answer : turn.answers()) {
            written = ctx.write(answer);
        }
        ctx.flush();
        deadline(ctx, limits.writeTimeout().toMillis(), true);
        written.addListener(sent -> {
            if (sent.isSuccess()) {
                next(ctx, talk, turn, last || draining);
            } else {
                ctx.close();
            }
        });
    }

    private void next(ChannelHandlerContext ctx, Conversation<F> talk, Turn<F> turn, boolean last) {
        if (last) {
            ctx.close();
        } else if (turn.pause()) {
            cancelDeadline();
            ctx.executor()
                    .schedule(() -> await(ctx, talk), limits.refusalPause().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            await(ctx, talk);
        }
    }

    private void deadline(ChannelHandlerContext ctx, long millis, boolean slow) {
        cancelDeadline();
        if (ctx.channel().isActive()) {
            timer = ctx.executor()
                    .schedule(
                            () -> {
                                if (slow) {
                                    traffic.slowClients.increment();
                                }
                                ctx.close();
                            },
                            millis,
                            TimeUnit.MILLISECONDS);
        }
    }

    private void cancelDeadline() {
        var running = timer;
        timer = null;
        if (running != null) {
            running.cancel(false);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == Connections.DRAIN) {
            draining = true;
            if (!working) {
                ctx.close();
            }
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        cancelDeadline();
        waiting = false;
        if (counted) {
            counted = false;
            connections.removed();
        }
        var talk = conversation;
        if (talk != null && !working) {
            endOnce(talk);
        }
        ctx.fireChannelInactive();
    }

    private void endOnce(Conversation<F> talk) {
        if (over) {
            return;
        }
        over = true;
        var left = guest;
        var way = end;
        if (left != null && way != null) {
            sessions.leave(left.sn(), way);
        }
        talk.ended();
    }

    /** A socket that fails or talks nonsense is closed; nothing is lost that was answered. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        traffic.badRequests.increment();
        ctx.close();
    }
}
