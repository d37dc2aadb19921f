package dev.rollcall.devicebridge.wire;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes on at the sockets. Written by event loops and workers, read by whoever watches. */
public final class Traffic {
    public final AtomicInteger connections = new AtomicInteger();
    public final AtomicInteger working = new AtomicInteger();
    public final LongAdder requests = new LongAdder();
    public final LongAdder refusedConnections = new LongAdder();
    public final LongAdder slowClients = new LongAdder();
    public final LongAdder badRequests = new LongAdder();
    public final LongAdder busyAnswers = new LongAdder();

    /** Connections open now. */
    public int connections() {
        return connections.get();
    }

    /** Requests queued or being worked on now. */
    public int working() {
        return working.get();
    }

    /** Requests answered, whatever the answer. */
    public long requests() {
        return requests.sum();
    }

    /** Connections closed at once because there were too many. */
    public long refusedConnections() {
        return refusedConnections.sum();
    }

    /** Connections closed because the client was too slow within a request or an answer. */
    public long slowClients() {
        return slowClients.sum();
    }

    /** Requests that were not HTTP as we take it, or over a limit. */
    public long badRequests() {
        return badRequests.sum();
    }

    /** Requests answered with 503 because queue or memory were full. */
    public long busyAnswers() {
        return busyAnswers.sum();
    }
}
