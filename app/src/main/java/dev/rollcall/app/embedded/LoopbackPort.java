package dev.rollcall.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free ports on the loopback interface, remembered in the data directory so that tools find them again. */
final class LoopbackPort {
    private LoopbackPort() {}

    /** The port used last time if it is free, otherwise any free one; written to {@code file}. */
    static int remembered(Path file) {
        try {
            int before = Files.exists(file)
                    ? Integer.parseInt(
                            Files.readString(file, StandardCharsets.US_ASCII).strip())
                    : 0;
            int port = isFree(before) ? free(before) : free(0);
            Files.writeString(file, Integer.toString(port), StandardCharsets.US_ASCII);
            return port;
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException("port file " + file, e);
        }
    }

    static boolean isFree(int port) {
        try {
            free(port);
            return true;
        } catch (UncheckedIOException taken) {
            return false;
        }
    }

    private static int free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
