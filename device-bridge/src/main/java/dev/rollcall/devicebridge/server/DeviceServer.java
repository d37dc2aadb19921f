package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import dev.rollcall.devicebridge.wire.http.DeviceHttpPipeline;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Listens for devices while the application runs. Stops first of all, while database and everything else still work:
 * no new connections, no new requests, and every answer under way leaves before its connection closes.
 */
public final class DeviceServer implements SmartLifecycle, BridgeMetrics {
    private static final Logger log = LoggerFactory.getLogger(DeviceServer.class);

    private final DeviceServerProperties properties;
    private final List<HttpProtocol> protocols;
    private final Traffic traffic = new Traffic();
    private final ByteBudget budget;
    private volatile @Nullable Listening listening;

    public DeviceServer(DeviceServerProperties properties, List<HttpProtocol> protocols) {
        this.properties = properties;
        this.protocols = List.copyOf(protocols);
        this.budget = new ByteBudget(properties.maxInFlight().toBytes());
    }

    /** One period from start to stop. */
    private record Listening(Socket socket, Workers workers, Connections connections) {}

    /** @throws DeviceServerFailed when the address cannot be listened on; the message says what to do */
    @Override
    public synchronized void start() {
        if (listening != null) {
            return;
        }
        var workers = new Workers(properties.workers(), properties.workerQueue(), properties.photoWorkers());
        var connections = new Connections(properties.maxConnections(), traffic);
        var pipeline =
                new DeviceHttpPipeline(protocols, properties.httpLimits(), workers, budget, connections, traffic);
        var socket = Socket.open(properties, pipeline);
        listening = new Listening(socket, workers, connections);
        log.info("Devices: http://{}:{}", properties.host(), socket.port());
    }

    @Override
    public synchronized void stop() {
        var ending = listening;
        if (ending == null) {
            return;
        }
        listening = null;
        ending.socket().close();
        if (!ending.connections().drain(properties.drainTimeout())) {
            log.warn("Some device connections did not end within {} and were cut off", properties.drainTimeout());
        }
        ending.workers().stop(Duration.ofMillis(100));
        ending.socket().shutDown();
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.enabled();
    }

    /**
     * The port listened on, which matters when the setting was 0.
     *
     * @throws IllegalStateException when the server does not run
     */
    public int port() {
        var now = listening;
        if (now == null) {
            throw new IllegalStateException("the device server does not run");
        }
        return now.socket().port();
    }

    @Override
    public int connections() {
        return traffic.connections();
    }

    @Override
    public int working() {
        return traffic.working();
    }

    @Override
    public int queued() {
        var now = listening;
        return now == null ? 0 : now.workers().queued();
    }

    @Override
    public long inFlightBytes() {
        return budget.used();
    }

    @Override
    public long requests() {
        return traffic.requests();
    }

    @Override
    public long refusedConnections() {
        return traffic.refusedConnections();
    }

    @Override
    public long slowClients() {
        return traffic.slowClients();
    }

    @Override
    public long badRequests() {
        return traffic.badRequests();
    }

    @Override
    public long busyAnswers() {
        return traffic.busyAnswers();
    }
}
