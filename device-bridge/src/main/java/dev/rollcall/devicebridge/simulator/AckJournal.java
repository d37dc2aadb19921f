package dev.rollcall.devicebridge.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What the server has acknowledged, on disk before the device sends on: whatever is killed afterwards, what stands here
 * has to be in the database, once.
 *
 * <p>One line per record: {@code sn epoch boot seq code}, separated by single spaces. A last line without its line feed
 * was being written when the device died and does not count. Safe for use by many threads.
 */
public final class AckJournal implements AutoCloseable {
    private final FileChannel file;

    /** Appends to a file, which is made when it is not there. */
    public AckJournal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns when the lines are on disk. */
    synchronized void write(SimDevice device, int epoch, List<Settled> records) throws IOException {
        var lines = new StringBuilder();
        for (var record : records) {
            lines.append(device.sn()).append(' ').append(epoch).append(' ').append(device.boot());
            lines.append(' ')
                    .append(record.seq())
                    .append(' ')
                    .append(record.code())
                    .append('\n');
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
