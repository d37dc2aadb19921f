package dev.rollcall.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the process that started it, as one does when that process is killed.
 *
 * <p>A process id alone proves nothing, ids are used again: only a MariaDB server whose own command
 * line names our data directory is ever signalled.
 */
final class LeftOverDatabase {
    private static final Logger log = LoggerFactory.getLogger(LeftOverDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LeftOverDatabase() {}

    /** Stops the server that still holds {@code dataDirectory}, if there is one, and waits for its end. */
    static void stop(Path pidFile, Path dataDirectory) {
        find(pidFile, dataDirectory).ifPresent(server -> {
            log.warn("stopping the database server {} left over in {}", server.pid(), dataDirectory);
            server.destroy();
            if (!ends(server)) {
                server.destroyForcibly();
                ends(server);
            }
        });
    }

    static Optional<ProcessHandle> find(Path pidFile, Path dataDirectory) {
        // The pid file is missing when the kill came before the server had written it: look at all then.
        return Stream.concat(recorded(pidFile).stream(), ProcessHandle.allProcesses())
                .filter(process -> holds(process, dataDirectory))
                .findFirst();
    }

    private static Optional<ProcessHandle> recorded(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(
                    Files.readString(pidFile, StandardCharsets.US_ASCII).strip()));
        } catch (IOException | NumberFormatException nothingUsable) {
            return Optional.empty();
        }
    }

    private static boolean holds(ProcessHandle process, Path dataDirectory) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(LeftOverDatabase::isServer).isPresent()
                && info.arguments().map(List::of).orElse(List.of()).contains("--datadir=" + dataDirectory);
    }

    // Linux marks a program whose file was replaced since.
    private static boolean isServer(String command) {
        return Path.of(command.replace(" (deleted)", "")).endsWith("mariadbd");
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("wait for process " + process.pid(), e);
        }
    }
}
