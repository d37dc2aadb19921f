package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.message.DeviceResponse;
import io.netty.buffer.ByteBuf;

/** One request and its answer. Called on the event loop only, and never waits there. */
interface Exchange {

    /**
     * The next bytes of the body; read from, not kept.
     *
     * @return whether the rest may come at once; if not, the exchange asks for it when it is ready, or has answered
     */
    boolean content(ByteBuf bytes);

    /** The body is complete. */
    void end();

    /** The connection is gone; nobody waits for an answer. */
    void abort();

    /** The other side of an exchange: the connection it came in on. Safe to call from any thread. */
    interface Client {

        /** Reads on, if there is anything left of the body. */
        void more();

        /** The body is in; from here on it is our turn. */
        void working();

        /** Sends the answer; to be called once. */
        void answer(DeviceResponse response, boolean thenClose);
    }
}
