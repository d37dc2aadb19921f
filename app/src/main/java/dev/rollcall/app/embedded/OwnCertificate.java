package dev.rollcall.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A certificate of the product's own making, so that devices can talk to an embedded start over TLS without anybody having
 * bought one. Made once by the JDK's own tool; whoever puts a real one in place names it in {@code spring.ssl.bundle.*}.
 */
final class OwnCertificate {
    private static final Logger log = LoggerFactory.getLogger(OwnCertificate.class);
    private static final String BUNDLE = "devices";
    private static final int PATIENCE_SECONDS = 60;

    private OwnCertificate() {}

    /** The settings under which the device server finds it; none when it could not be made, which is told and no more. */
    static Map<String, Object> settings(DataDirectory directory) {
        var store = directory.directory("tls").resolve("devices.p12");
        var password = directory.secret("tls");
        if (!Files.exists(store) && !made(store, password)) {
            return Map.of();
        }
        var settings = new HashMap<String, Object>();
        var prefix = "spring.ssl.bundle.jks." + BUNDLE + ".";
        settings.put(prefix + "key.alias", BUNDLE);
        settings.put(prefix + "keystore.type", "PKCS12");
        settings.put(prefix + "keystore.location", store.toUri().toString());
        settings.put(prefix + "keystore.password", password);
        settings.put("rollcall.device-bridge.tls.bundle", BUNDLE);
        settings.put("rollcall.device-bridge.tls.mode", "optional");
        return settings;
    }

    private static boolean made(Path store, String password) {
        var draft = store.resolveSibling("." + store.getFileName());
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = List.of(
                tool,
                "-genkeypair",
                "-alias",
                BUNDLE,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "3650",
                "-dname",
                "CN=Rollcall devices",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                draft.toString(),
                "-storepass:env",
                "ROLLCALL_STORE_PASSWORD");
        try {
            Files.deleteIfExists(draft);
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("ROLLCALL_STORE_PASSWORD", password);
            var process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                log.warn("No certificate could be made with {}; devices are served without TLS", tool);
                return false;
            }
            Files.move(draft, store);
            return true;
        } catch (IOException e) {
            log.warn("No certificate could be made with {}; devices are served without TLS", tool, e);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
