package dev.rollcall.devicebridge.message;

import java.io.InputStream;

/**
 * A protocol of devices that are HTTP clients. Works synchronously on the calling thread, which may wait; what its
 * answer promises is durable when it returns. Safe for use by many threads; never throws for anything a device sends.
 */
public interface HttpProtocol {

    /**
     * Whether a request is this protocol's. Asked on an event loop for every request: cheap, and without waiting.
     *
     * @param target path and query exactly as sent
     */
    boolean owns(String target);

    /** How the body of a request is taken in; asked on an event loop. */
    Intake intake(String method, String target);

    /** Whether the protocol wants to see that header; the rest is not kept. */
    boolean wants(String header);

    /** Answers a request whose body has come in whole. */
    DeviceResponse handle(DeviceRequest request);

    /**
     * Answers a request whose body is passed on while it comes in.
     *
     * @param length what the device announced, or -1
     * @param body read on the calling thread, never beyond {@link Intake#maxBody()}, not closed
     */
    DeviceResponse handleStream(String target, long length, InputStream body);

    /**
     * @param maxBody bytes
     * @param streamed true for {@link #handleStream}
     */
    record Intake(int maxBody, boolean streamed) {}
}
