package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.message.HttpProtocol;
import java.util.List;

/** A server on a free port for the protocols it is given. */
public final class RunningServer implements AutoCloseable {
    private final DeviceServer server;

    public RunningServer(List<HttpProtocol> protocols) {
        server = new DeviceServer(RunningBridge.properties(), protocols);
        server.start();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
