package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.TransportAnswers;
import dev.rollcall.devicebridge.wire.ByteBudget;
import io.netty.buffer.ByteBuf;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Passes a photo on to a worker while it comes in. The answer leaves when both are done. */
final class PhotoExchange implements Exchange {
    private final Client client;
    private final Bounds bounds;
    private final ByteBudget.Share share;
    private final int max;
    private final Function<InputStream, DeviceResponse> handler;
    private final PhotoPipe pipe;
    private long seen;
    private boolean bodyComplete;
    private @Nullable DeviceResponse response;

    /**
     * @param max bytes the body may have
     * @param handler answers the request, reading its body as it comes in; called on a worker
     */
    PhotoExchange(
            Client client,
            Bounds bounds,
            ByteBudget.Share share,
            int max,
            Function<InputStream, DeviceResponse> handler) {
        this.client = client;
        this.bounds = bounds;
        this.share = share;
        this.max = max;
        this.handler = handler;
        this.pipe = new PhotoPipe(client::more);
    }

    /** False when as many photos are coming in as may; nothing has happened then. */
    boolean start() {
        bounds.traffic().working.incrementAndGet();
        if (bounds.workers().offerPhoto(this::work)) {
            return true;
        }
        bounds.traffic().working.decrementAndGet();
        share.giveBack();
        return false;
    }

    private void work() {
        var done = TransportAnswers.busy(bounds.limits().retryAfter());
        try {
            done = handler.apply(pipe);
        } finally {
            share.giveBack();
            bounds.traffic().working.decrementAndGet();
            finish(done);
        }
    }

    @Override
    public boolean content(ByteBuf bytes) {
        seen += bytes.readableBytes();
        if (seen > max) {
            bounds.traffic().badRequests.increment();
            pipe.breakOff("over the limit");
            client.answer(TransportAnswers.bodyTooLarge(max), true);
            return false;
        }
        return pipe.offer(bytes);
    }

    @Override
    public void end() {
        client.working();
        DeviceResponse ready;
        synchronized (this) {
            bodyComplete = true;
            ready = response;
        }
        pipe.end();
        if (ready != null) {
            client.answer(ready, false);
        }
    }

    private void finish(DeviceResponse done) {
        boolean now;
        synchronized (this) {
            response = done;
            now = bodyComplete;
        }
        pipe.abandon();
        if (now) {
            client.answer(done, false);
        }
    }

    @Override
    public void abort() {
        pipe.breakOff("the device went away");
    }
}
