package dev.rollcall.devicebridge.simulator.mixed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What was acknowledged, on disk before the device sends on. One line per passage, {@code sn person second}, where the
 * second is counted from 1970; a last line without its line feed does not count. Safe for use by many threads.
 */
final class SeenJournal implements AutoCloseable {
    private final FileChannel file;

    SeenJournal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns when the lines are on disk. */
    synchronized void write(String sn, List<Seen> settled) throws IOException {
        var lines = new StringBuilder();
        for (var seen : settled) {
            lines.append(sn).append(' ').append(seen.person()).append(' ');
            lines.append(seen.second().getEpochSecond()).append('\n');
        }
        var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
