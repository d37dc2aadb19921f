package dev.rollcall.devicebridge.wire.http;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * From the event loop, which must not wait, to a worker, which may: at most {@link #CAPACITY} bytes and one chunk. The
 * event loop reads on only while there is room.
 */
final class PhotoPipe extends InputStream {
    static final int CAPACITY = 64 * 1024;

    private final Runnable resume;
    private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
    private int position;
    private int held;
    private boolean paused;
    private boolean ended;
    private boolean abandoned;
    private @Nullable String broken;

    /** @param resume called from the worker when there is room again after {@link #offer} had said no */
    PhotoPipe(Runnable resume) {
        this.resume = resume;
    }

    /** Takes bytes in; false when the pipe is full now and nothing more shall come before {@code resume}. */
    synchronized boolean offer(ByteBuf bytes) {
        if (abandoned || !bytes.isReadable()) {
            return true;
        }
        var chunk = new byte[bytes.readableBytes()];
        bytes.readBytes(chunk);
        chunks.add(chunk);
        held += chunk.length;
        paused = held >= CAPACITY;
        notifyAll();
        return !paused;
    }

    /** All of it has been offered. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The rest will not come. */
    synchronized void breakOff(String why) {
        broken = why;
        chunks.clear();
        held = 0;
        notifyAll();
    }

    /** Nobody reads any more; what still comes is thrown away. */
    void abandon() {
        boolean waiting;
        synchronized (this) {
            abandoned = true;
            chunks.clear();
            held = 0;
            waiting = paused;
            paused = false;
        }
        if (waiting) {
            resume.run();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n;
        boolean roomAgain;
        synchronized (this) {
            var chunk = await();
            if (chunk == null) {
                return -1;
            }
            n = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, target, offset, n);
            position += n;
            held -= n;
            if (position == chunk.length) {
                chunks.remove();
                position = 0;
            }
            roomAgain = paused && held < CAPACITY / 2;
            paused &= !roomAgain;
        }
        if (roomAgain) {
            resume.run();
        }
        return n;
    }

    private synchronized byte @Nullable [] await() throws IOException {
        while (true) {
            if (broken != null) {
                throw new IOException(broken);
            }
            var chunk = chunks.peek();
            if (chunk != null || ended) {
                return chunk;
            }
            try {
                wait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped");
            }
        }
    }
}
