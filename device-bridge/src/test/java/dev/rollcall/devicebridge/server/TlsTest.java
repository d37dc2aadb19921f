package dev.rollcall.devicebridge.server;

import static dev.rollcall.devicebridge.Fixture.punch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.nativeprotocol.ProtocolLimits;
import dev.rollcall.devicebridge.wire.Sessions;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    @TempDir
    private static Path directory;

    private static SSLContext ours;

    @BeforeAll
    static void a_certificate_is_made() throws Exception {
        var store = directory.resolve("devices.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "devices",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .start()
                .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        var key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        key.init(keys, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        ours = SSLContext.getInstance("TLS");
        ours.init(key.getKeyManagers(), trust.getTrustManagers(), null);
    }

    private static DeviceServer server(Fixture bridge, String mode) {
        var server = new DeviceServer(
                RunningBridge.properties("tls.mode", mode, "tls.bundle", "devices"),
                List.of(bridge.protocol),
                List.of(),
                new Sessions(bridge.ports, Clock.systemUTC()),
                () -> ours);
        server.start();
        return server;
    }

    private static String statusLine(Socket socket, Fixture bridge) throws IOException {
        socket.setSoTimeout(20_000);
        var message =
                bridge.messages.punches(bridge.device, List.of(bridge.device.record(punch("W-1"))), Instant.now());
        socket.getOutputStream().write(message.toHttp("bridge"));
        var line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\r';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static Socket tls(DeviceServer server) throws IOException {
        return ours.getSocketFactory().createSocket("127.0.0.1", server.port());
    }

    @Test
    void where_tls_is_optional_one_port_serves_both() throws Exception {
        var bridge = new Fixture(ProtocolLimits.DEFAULT, Clock.systemUTC());
        var server = server(bridge, "optional");
        try (var secure = tls(server);
                var plain = new Socket("127.0.0.1", server.port())) {
            assertThat(statusLine(secure, bridge)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(statusLine(plain, bridge)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(bridge.ports.stored).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void where_tls_is_required_a_plain_connection_gets_nothing() throws Exception {
        var bridge = new Fixture(ProtocolLimits.DEFAULT, Clock.systemUTC());
        var server = server(bridge, "required");
        try (var secure = tls(server);
                var plain = new Socket("127.0.0.1", server.port())) {
            assertThat(statusLine(secure, bridge)).isEqualTo("HTTP/1.1 200 OK");
            plain.setSoTimeout(20_000);
            plain.getOutputStream().write("POST / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP");
            assertThat(bridge.ports.stored).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void tls_without_a_certificate_is_told_with_the_setting_to_change() {
        assertThatThrownBy(() -> RunningBridge.properties("tls.mode", "required"))
                .hasRootCauseMessage(
                        "rollcall.device-bridge.tls.bundle must name a bundle of spring.ssl.bundle.* when tls.mode is not off");
    }
}
