package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.TransportAnswers;
import dev.rollcall.devicebridge.wire.ByteBudget;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.function.Function;

/** Collects a message and has a worker handle it. */
final class MessageExchange implements Exchange {
    private static final int FIRST_SIZE = 4 * 1024;

    private final Client client;
    private final Bounds bounds;
    private final ByteBudget.Share share;
    private final int max;
    private final Function<byte[], DeviceResponse> handler;
    private byte[] body;
    private int length;
    private boolean handedOver;

    /**
     * @param expected bytes the client announced, or 0
     * @param max bytes the body may have
     * @param handler answers the request once its body is there; called on a worker
     */
    MessageExchange(
            Client client,
            Bounds bounds,
            ByteBudget.Share share,
            int expected,
            int max,
            Function<byte[], DeviceResponse> handler) {
        this.client = client;
        this.bounds = bounds;
        this.share = share;
        this.max = max;
        this.handler = handler;
        this.body = new byte[Math.min(expected, FIRST_SIZE)];
    }

    @Override
    public boolean content(ByteBuf bytes) {
        int more = bytes.readableBytes();
        if (more > max - length) {
            abort();
            bounds.traffic().badRequests.increment();
            client.answer(TransportAnswers.bodyTooLarge(max), true);
            return false;
        }
        if (length + more > body.length) {
            body = Arrays.copyOf(body, Math.min(max, Math.max(length + more, 2 * body.length)));
        }
        bytes.readBytes(body, length, more);
        length += more;
        return true;
    }

    @Override
    public void end() {
        handedOver = true;
        var complete = length == body.length ? body : Arrays.copyOf(body, length);
        body = new byte[0];
        bounds.traffic().working.incrementAndGet();
        client.working();
        if (!bounds.workers().offerMessage(() -> work(complete))) {
            bounds.traffic().busyAnswers.increment();
            finish(TransportAnswers.busy(bounds.limits().retryAfter()));
        }
    }

    private void work(byte[] complete) {
        var response = TransportAnswers.busy(bounds.limits().retryAfter()); // what an Error on the way leaves behind
        try {
            response = handler.apply(complete);
        } finally {
            finish(response);
        }
    }

    private void finish(DeviceResponse response) {
        share.giveBack();
        bounds.traffic().working.decrementAndGet();
        client.answer(response, false);
    }

    @Override
    public void abort() {
        if (!handedOver) {
            share.giveBack();
        }
    }
}
