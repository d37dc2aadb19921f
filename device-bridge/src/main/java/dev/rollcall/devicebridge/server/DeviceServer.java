package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.Carriage;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.Sessions;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import dev.rollcall.devicebridge.wire.http.DeviceHttpPipeline;
import io.netty.channel.ChannelHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Listens for devices while the application runs. Stops first of all, while database and everything else still work:
 * no new connections, no new requests, and every answer under way leaves before its connection closes.
 */
public final class DeviceServer implements SmartLifecycle, BridgeMetrics {
    /** Name of the HTTP port's door. */
    public static final String HTTP = "http";

    private static final Logger log = LoggerFactory.getLogger(DeviceServer.class);

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);

    private final DeviceServerProperties properties;
    private final List<HttpProtocol> http;
    private final List<StreamDoor> streams;
    private final Sessions sessions;
    private final Supplier<SSLContext> certificate;
    private final Traffic traffic = new Traffic();
    private final ByteBudget budget;
    private volatile @Nullable Listening listening;

    /**
     * @param http protocols on the HTTP port, asked in their order whose a request is
     * @param streams ports of protocols whose devices stay connected
     * @param certificate asked for each connection; only when TLS is not off
     */
    public DeviceServer(
            DeviceServerProperties properties,
            List<HttpProtocol> http,
            List<StreamDoor> streams,
            Sessions sessions,
            Supplier<SSLContext> certificate) {
        this.properties = properties;
        this.http = List.copyOf(http);
        this.streams = List.copyOf(streams);
        this.sessions = sessions;
        this.certificate = certificate;
        this.budget = new ByteBudget(properties.maxInFlight().toBytes());
    }

    /** One period from start to stop; ports by the name of their door. */
    private record Listening(
            Loops loops,
            Map<String, Socket> sockets,
            Workers workers,
            Connections connections,
            ScheduledExecutorService sweeper) {}

    /** @throws DeviceServerFailed when an address cannot be listened on; the message says what to do */
    @Override
    public synchronized void start() {
        if (listening != null) {
            return;
        }
        var workers = new Workers(properties.workers(), properties.workerQueue(), properties.photoWorkers());
        var connections = new Connections(properties.maxConnections(), traffic);
        var loops = Loops.of(properties.ioThreads());
        var sockets = new LinkedHashMap<String, Socket>();
        try {
            for (var door : doors(workers, connections)) {
                sockets.put(door.name(), Socket.open(loops, door, properties.host()));
            }
        } catch (DeviceServerFailed taken) {
            sockets.values().forEach(Socket::close);
            loops.shutDown();
            throw taken;
        }
        listening = new Listening(loops, sockets, workers, connections, sweeper());
        sockets.forEach((name, socket) -> log.info("Devices: {} on {}:{}", name, properties.host(), socket.port()));
    }

    private List<Door> doors(Workers workers, Connections connections) {
        var doors = new ArrayList<Door>();
        var pipeline = new DeviceHttpPipeline(http, properties.httpLimits(), workers, budget, connections, traffic);
        doors.add(new Door(HTTP, "rollcall.device-bridge.port", properties.port(), secured(pipeline)));
        var carriage = new Carriage(properties.streamLimits(), workers, budget, connections, sessions, traffic);
        for (var stream : streams) {
            doors.add(new Door(
                    stream.name(),
                    stream.setting(),
                    stream.port(),
                    secured(stream.pipeline().apply(carriage))));
        }
        return doors;
    }

    private ChannelHandler secured(ChannelHandler pipeline) {
        return TlsPipeline.around(pipeline, properties.tls().mode(), certificate);
    }

    private ScheduledExecutorService sweeper() {
        var sweeper = Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("device-sessions", true));
        sweeper.scheduleWithFixedDelay(
                this::sweep, SWEEP_EVERY.toMillis(), SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return sweeper;
    }

    private void sweep() {
        try {
            sessions.sweep();
        } catch (RuntimeException failed) {
            log.warn("Which sessions have to end could not be asked: {}", Failures.chain(failed));
        }
    }

    @Override
    public synchronized void stop() {
        var ending = listening;
        if (ending == null) {
            return;
        }
        listening = null;
        ending.sweeper().shutdownNow();
        ending.sockets().values().forEach(Socket::close);
        ending.loops().stopAccepting();
        if (!ending.connections().drain(properties.drainTimeout())) {
            log.warn("Some device connections did not end within {} and were cut off", properties.drainTimeout());
        }
        ending.workers().stop(Duration.ofMillis(100));
        ending.loops().shutDown();
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
     * The HTTP port listened on, which matters when the setting was 0.
     *
     * @throws IllegalStateException when the server does not run
     */
    public int port() {
        return port(HTTP);
    }

    /**
     * The port of a door, by its name.
     *
     * @throws IllegalStateException when the server does not run, or has no such door
     */
    public int port(String name) {
        var now = listening;
        var socket = now == null ? null : now.sockets().get(name);
        if (socket == null) {
            throw new IllegalStateException("the device server does not listen for " + name);
        }
        return socket.port();
    }

    /** Whether it runs and has a door of that name. */
    public boolean serves(String name) {
        var now = listening;
        return now != null && now.sockets().containsKey(name);
    }

    /** Serial numbers of the devices that stay connected to this process. */
    public List<String> devices() {
        return sessions.devices();
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
