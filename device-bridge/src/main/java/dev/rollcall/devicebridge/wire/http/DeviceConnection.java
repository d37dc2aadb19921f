package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.http.Deadlines.Phase;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection: one request after the other. It asks for each next piece itself (auto-read is off), so a client that
 * sends faster than it is answered fills its own socket and nothing here.
 */
final class DeviceConnection extends SimpleChannelInboundHandler<HttpObject> {
    private final Bounds bounds;
    private final Connections connections;
    private final Deadlines deadlines;
    private @Nullable Exchange exchange;
    private boolean keepAlive;
    private boolean draining;
    private boolean counted;
    private boolean reading;
    private boolean readAgain;
    private boolean waiting;

    DeviceConnection(Bounds bounds, Connections connections, Deadlines deadlines) {
        this.bounds = bounds;
        this.connections = connections;
        this.deadlines = deadlines;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        counted = connections.add(ctx.channel());
        if (counted) {
            readMore(ctx);
        } else {
            ctx.close();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject message) {
        waiting = false;
        if (deadlines.phase() == Phase.CLOSING) {
            readMore(ctx);
            return;
        }
        if (message instanceof HttpRequest request) {
            begin(ctx, request);
        }
        var current = exchange;
        if (current != null && message instanceof HttpContent content) {
            if (content.decoderResult().isFailure()) {
                current.abort();
                bad(ctx, RequestHead.unreadable(content.decoderResult().cause()));
                return;
            }
            boolean readOn = current.content(content.content());
            if (exchange == current && content instanceof LastHttpContent) {
                current.end();
            } else if (readOn) {
                readMore(ctx);
            }
        }
    }

    /** Bytes came, and no piece was complete. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (waiting) {
            readMore(ctx);
        }
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest request) {
        // an answer to HEAD has no body, ours always has one
        keepAlive = HttpUtil.isKeepAlive(request) && !request.method().equals(HttpMethod.HEAD);
        var protocol = bounds.protocolOf(request.uri());
        var intake = protocol.intake(request.method().name(), request.uri());
        var refusal = RequestHead.judge(request, intake.maxBody());
        if (refusal != null) {
            bad(ctx, refusal);
            return;
        }
        deadlines.enter(intake.streamed() ? Phase.PHOTO : Phase.BODY);
        exchange = intake.streamed()
                ? openStream(ctx, request, protocol, intake.maxBody())
                : openMessage(ctx, request, protocol, intake.maxBody());
        if (HttpUtil.is100ContinueExpected(request)) {
            ctx.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
        readMore(ctx);
    }

    private Exchange openMessage(ChannelHandlerContext ctx, HttpRequest request, HttpProtocol protocol, int max) {
        int announced = (int) HttpUtil.getContentLength(request, 0L);
        var client = new ThisClient(ctx);
        var share = bounds.budget().take(HttpUtil.isTransferEncodingChunked(request) ? max : announced);
        if (share == null) {
            return new BusyExchange(client, bounds.traffic(), bounds.limits().retryAfter(), max);
        }
        var method = request.method().name();
        var path = request.uri();
        var headers = wantedHeaders(request.headers(), protocol);
        var remote = remote(ctx);
        return new MessageExchange(
                client,
                bounds,
                share,
                announced,
                max,
                body -> protocol.handle(new DeviceRequest(method, path, headers, body, remote)));
    }

    private Exchange openStream(ChannelHandlerContext ctx, HttpRequest request, HttpProtocol protocol, int max) {
        var client = new ThisClient(ctx);
        var share = bounds.budget().take(PhotoPipe.CAPACITY + StrictRequestDecoder.MAX_CHUNK);
        if (share != null) {
            var target = request.uri();
            long announced = HttpUtil.getContentLength(request, -1L);
            var photo = new PhotoExchange(
                    client, bounds, share, max, body -> protocol.handleStream(target, announced, body));
            if (photo.start()) {
                return photo;
            }
        }
        return new BusyExchange(client, bounds.traffic(), bounds.limits().retryAfter(), max);
    }

    /** One that is sent twice becomes one that is ill-formed: nothing signed may be read in two ways. */
    private static Map<String, String> wantedHeaders(HttpHeaders all, HttpProtocol protocol) {
        var wanted = new LinkedHashMap<String, String>();
        all.iteratorCharSequence().forEachRemaining(header -> {
            var name = header.getKey().toString().toLowerCase(Locale.ROOT);
            if (protocol.wants(name)) {
                wanted.merge(name, header.getValue().toString(), (a, b) -> a + "," + b);
            }
        });
        return wanted;
    }

    private static String remote(ChannelHandlerContext ctx) {
        return ctx.channel().remoteAddress() instanceof InetSocketAddress address && address.getAddress() != null
                ? address.getAddress().getHostAddress()
                : "";
    }

    /**
     * Asks for the next piece. What has been read and not asked for yet comes at once, from within the call, so a loop
     * and not a recursion that a sender of tiny pieces could drive deep.
     */
    private void readMore(ChannelHandlerContext ctx) {
        readAgain = true;
        if (reading) {
            return;
        }
        reading = true;
        while (readAgain) {
            readAgain = false;
            waiting = true;
            ctx.read();
        }
        reading = false;
    }

    /** Answers what is not worth reading, and closes. */
    private void bad(ChannelHandlerContext ctx, DeviceResponse answer) {
        bounds.traffic().badRequests.increment();
        send(ctx, answer, true);
    }

    private void send(ChannelHandlerContext ctx, DeviceResponse answer, boolean thenClose) {
        exchange = null;
        bounds.traffic().requests.increment();
        if (!ctx.channel().isActive()) {
            return;
        }
        boolean last = thenClose || !keepAlive || draining;
        deadlines.enter(Phase.WRITING);
        ctx.writeAndFlush(HttpAnswer.of(answer, last)).addListener(written -> {
            if (!written.isSuccess()) {
                ctx.close();
            } else if (last || draining) {
                closeGently(ctx);
            } else if (answer.status() == HttpResponseStatus.SERVICE_UNAVAILABLE.code()) {
                deadlines.enter(Phase.IDLE);
                long pause = bounds.limits().refusalPause().toMillis();
                ctx.executor().schedule(() -> readMore(ctx), pause, TimeUnit.MILLISECONDS);
            } else {
                deadlines.enter(Phase.IDLE);
                readMore(ctx);
            }
        });
    }

    /** A close with unread bytes becomes a reset, and a reset may overtake the answer. */
    private void closeGently(ChannelHandlerContext ctx) {
        if (ctx.channel() instanceof DuplexChannel socket) {
            deadlines.enter(Phase.CLOSING);
            socket.shutdownOutput();
            readMore(ctx);
        } else {
            ctx.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == Connections.DRAIN) {
            draining = true;
            switch (deadlines.phase()) {
                case IDLE, HEADER, BODY, PHOTO -> ctx.close();
                case WORKING, WRITING, CLOSING -> {
                    // closed by itself once the answer has left
                }
            }
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (counted) {
            counted = false;
            connections.removed();
        }
        var current = exchange;
        if (current != null) {
            exchange = null;
            current.abort();
        }
        ctx.fireChannelInactive();
    }

    /** A socket that fails is a client that went away; nothing of a request is lost that was answered. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }

    /** This connection as its exchange sees it. */
    private final class ThisClient implements Exchange.Client {
        private final ChannelHandlerContext ctx;

        ThisClient(ChannelHandlerContext ctx) {
            this.ctx = ctx;
        }

        @Override
        public void more() {
            onLoop(() -> {
                if (deadlines.phase() == Phase.BODY || deadlines.phase() == Phase.PHOTO) {
                    readMore(ctx);
                }
            });
        }

        @Override
        public void working() {
            deadlines.enter(Phase.WORKING);
        }

        @Override
        public void answer(DeviceResponse response, boolean thenClose) {
            onLoop(() -> send(ctx, response, thenClose));
        }

        private void onLoop(Runnable task) {
            if (ctx.executor().inEventLoop()) {
                task.run();
            } else if (!ctx.executor().isShuttingDown()) {
                ctx.executor().execute(task);
            }
        }
    }
}
