package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.InMemoryPorts;
import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.wire.Sessions;
import java.time.Clock;
import java.util.List;

/** A server on free ports for the protocols it is given. */
public final class RunningServer implements AutoCloseable {
    private final DeviceServer server;

    public RunningServer(List<HttpProtocol> protocols) {
        this(protocols, List.of(), new InMemoryPorts());
    }

    public RunningServer(List<HttpProtocol> protocols, List<StreamDoor> streams, InMemoryPorts ports) {
        server = new DeviceServer(
                RunningBridge.properties(), protocols, streams, new Sessions(ports, Clock.systemUTC()), () -> {
                    throw new IllegalStateException("no certificate");
                });
        server.start();
    }

    public int port() {
        return server.port();
    }

    public int port(String door) {
        return server.port(door);
    }

    @Override
    public void close() {
        server.stop();
    }
}
