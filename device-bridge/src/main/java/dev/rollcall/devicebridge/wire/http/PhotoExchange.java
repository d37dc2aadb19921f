package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.nativeprotocol.Answers;
import dev.rollcall.devicebridge.nativeprotocol.DeviceResponse;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Passes a photo on to a worker while it comes in. The answer leaves when both are done. */
final class PhotoExchange implements Exchange {
    private final Client client;
    private final Bounds bounds;
    private final ByteBudget.Share share;
    private final String path;
    private final long length;
    private final PhotoPipe pipe;
    private long seen;
    private boolean bodyComplete;
    private @Nullable DeviceResponse response;

    /** @param length bytes the client announced, or -1 */
    PhotoExchange(Client client, Bounds bounds, ByteBudget.Share share, String path, long length) {
        this.client = client;
        this.bounds = bounds;
        this.share = share;
        this.path = path;
        this.length = length;
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
        var done = Answers.busy(bounds.limits().retryAfter());
        try {
            done = bounds.protocol().handlePhoto(path, length, pipe);
        } finally {
            share.giveBack();
            bounds.traffic().working.decrementAndGet();
            finish(done);
        }
    }

    @Override
    public boolean content(ByteBuf bytes) {
        seen += bytes.readableBytes();
        if (seen > bounds.limits().maxPhoto()) {
            bounds.traffic().badRequests.increment();
            pipe.breakOff("over the limit");
            client.answer(Answers.bodyTooLarge(bounds.limits().maxPhoto()), true);
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
