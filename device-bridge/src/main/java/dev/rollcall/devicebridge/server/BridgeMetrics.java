package dev.rollcall.devicebridge.server;

/** What the bridge counts, for whoever publishes it. Counters run from the start of the process; all reads are cheap. */
public interface BridgeMetrics {

    /** Connections open now. */
    int connections();

    /** Messages and photos queued or being worked on now. */
    int working();

    /** Messages waiting for a worker now. */
    int queued();

    /** Bytes of request bodies held now. */
    long inFlightBytes();

    /** Requests answered, whatever the answer. */
    long requests();

    /** Connections closed at once because there were too many. */
    long refusedConnections();

    /** Connections closed because the client was too slow. */
    long slowClients();

    /** Requests that were not HTTP as we take it, or over a limit. */
    long badRequests();

    /** Requests answered with 503 because queue or memory were full. */
    long busyAnswers();
}
