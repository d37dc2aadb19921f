package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.message.TransportAnswers;
import dev.rollcall.devicebridge.wire.Traffic;
import io.netty.buffer.ByteBuf;
import java.time.Duration;

/** Throws the body away, within its limit, and says that the device shall come again. */
final class BusyExchange implements Exchange {
    private final Client client;
    private final Traffic traffic;
    private final Duration retryAfter;
    private final int maxBody;
    private long seen;

    BusyExchange(Client client, Traffic traffic, Duration retryAfter, int maxBody) {
        this.client = client;
        this.traffic = traffic;
        this.retryAfter = retryAfter;
        this.maxBody = maxBody;
        traffic.busyAnswers.increment();
    }

    @Override
    public boolean content(ByteBuf bytes) {
        seen += bytes.readableBytes();
        if (seen > maxBody) {
            traffic.badRequests.increment();
            client.answer(TransportAnswers.bodyTooLarge(maxBody), true);
            return false;
        }
        return true;
    }

    @Override
    public void end() {
        client.answer(TransportAnswers.busy(retryAfter), false);
    }

    @Override
    public void abort() {
        // nothing is held
    }
}
