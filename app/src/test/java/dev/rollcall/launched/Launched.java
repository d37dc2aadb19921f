package dev.rollcall.launched;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process started by a test, its output in a file. Ended when it is closed, if not before. */
public final class Launched implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final String awaited;
    private final Path log;
    private final CompletableFuture<String> line = new CompletableFuture<>();

    private Launched(Process process, String awaited, Path log) {
        this.process = process;
        this.awaited = awaited;
        this.log = log;
    }

    /** @param awaited what the line contains that {@link #await} waits for */
    public static Launched of(ProcessBuilder builder, String awaited, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        Files.writeString(log, ""); // there before anybody reads it
        var launched = new Launched(builder.redirectErrorStream(true).start(), awaited, log);
        var reader = new Thread(launched::copyOutput, "output of " + launched.process.pid());
        reader.setDaemon(true);
        reader.start();
        return launched;
    }

    /** A program of the product's own class path that prints such a line. */
    public static Launched program(String main, List<String> arguments, String awaited, Path log) throws IOException {
        var command = Jvm.product(List.of("-XX:+UseSerialGC"), main);
        command.addAll(arguments);
        return of(new ProcessBuilder(command), awaited, log);
    }

    private void copyOutput() {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var file = Files.newBufferedWriter(log)) {
            for (var next = output.readLine(); next != null; next = output.readLine()) {
                file.write(next);
                file.newLine();
                file.flush();
                if (next.contains(awaited)) {
                    line.complete(next);
                }
            }
            line.completeExceptionally(new IOException("ended without saying '" + awaited + "', see " + log));
        } catch (IOException e) {
            line.completeExceptionally(e);
        }
    }

    /**
     * The awaited line.
     *
     * @throws IllegalStateException when it did not come in time or at all
     */
    public String await(Duration patience) {
        try {
            return line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("'" + awaited + "' is not in " + log, e);
        }
    }

    /** Lets the process run on for that time; true when it has ended by itself meanwhile. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** SIGKILL: the process can do nothing about it. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        if (!endsWithin(PATIENCE)) {
            throw new IllegalStateException("process " + process.pid() + " cannot be killed");
        }
    }

    /** Processor time it has used so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Its process number. */
    public long pid() {
        return process.pid();
    }

    /** Where its output is. */
    public Path log() {
        return log;
    }

    /** What it has said so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as Ctrl-C does, and kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(PATIENCE)) {
            kill();
        }
    }
}
