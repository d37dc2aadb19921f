package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.launched.Jvm;
import dev.rollcall.launched.Launched;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a device that is connected over MQTT and says nothing costs the server: live heap and memory outside of it, with ten
 * thousand more of them, divided by ten thousand. The server is the bridge alone in a JVM of its own.
 */
class IdleConnectionBench {
    /** With as many everything is loaded that has to be loaded once. */
    private static final int BEFORE = 500;

    private static final int CONNECTIONS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] LET_IN = {0x20, 2, 0, 0};

    @Test
    void bytes_of_a_connection() throws Exception {
        var command = Jvm.test(BareBridge.class);
        command.addAll(1, List.of("-Xmx1g", "-XX:+UseSerialGC"));
        command.addAll(List.of("-", Integer.toString(BEFORE), Integer.toString(BEFORE + CONNECTIONS)));
        var log = Path.of("target", "bench-idle", "bridge.log").toAbsolutePath();
        var last = "held connections=" + (BEFORE + CONNECTIONS);
        var sockets = new ArrayList<Socket>();
        try (var bridge = Launched.of(new ProcessBuilder(command), last, log)) {
            var port = (int) Figure.number(line(bridge, "bare http="), "mqtt");
            connect(sockets, BEFORE, port);
            var before = Figure.number(line(bridge, "held connections=" + BEFORE), "bytes");
            connect(sockets, CONNECTIONS, port);
            var after = Figure.number(bridge.await(PATIENCE), "bytes");
            System.out.printf("idle before=%.0f after=%.0f%n", before, after);
            Figure.print("idle-connection", (after - before) / CONNECTIONS / 1024, "KB", "<= 20");
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    /** A line before the last. */
    private static String line(Launched bridge, String begin) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (; ; ) {
            var found = bridge.output()
                    .lines()
                    .filter(line -> line.startsWith(begin))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(bridge.endsWithin(Duration.ofMillis(50)) || System.nanoTime() > deadline)
                    .as("no '%s' in %s", begin, bridge.log())
                    .isFalse();
        }
    }

    private static void connect(List<Socket> sockets, int count, int port) throws IOException {
        for (var i = 0; i < count; i++) {
            var socket = new Socket();
            sockets.add(socket);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(connect("D" + sockets.size()));
            assertThat(socket.getInputStream().readNBytes(LET_IN.length)).isEqualTo(LET_IN);
        }
    }

    private static byte[] connect(String id) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        out.writeUTF("MQTT");
        out.writeByte(4);
        out.writeByte(0xc2); // user name, password, clean session
        out.writeShort(0);
        out.writeUTF(id);
        out.writeUTF("admin");
        out.writeUTF(BarePorts.SECRET);
        var frame = new ByteArrayOutputStream();
        frame.write(0x10);
        frame.write(body.size());
        frame.writeBytes(body.toByteArray());
        return frame.toByteArray();
    }
}
