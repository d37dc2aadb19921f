package dev.rollcall.devicebridge.simulator;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A device's connection: opened when needed, kept between messages. For one thread. */
public final class DeviceLink implements AutoCloseable {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int MAX_LINE = 8_192;

    private final String host;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public DeviceLink(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param body JSON
     */
    public record Reply(int status, byte[] body) {}

    /** @throws IOException when no answer came; whether the message arrived is then not known */
    public Reply send(SignedMessage message) throws IOException {
        return exchange(message.toHttp(host));
    }

    /**
     * Uploads a photo.
     *
     * @param path the link as it stood in an answer
     */
    public Reply putPhoto(String path, byte[] photo) throws IOException {
        var head = "PUT %s HTTP/1.1\r\nHost: %s\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, host, photo.length)
                .getBytes(StandardCharsets.US_ASCII);
        var all = new byte[head.length + photo.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(photo, 0, all, head.length, photo.length);
        return exchange(all);
    }

    private Reply exchange(byte[] request) throws IOException {
        try {
            OutputStream out = connected().getOutputStream();
            out.write(request);
            out.flush();
            return read();
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private Socket connected() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket();
            socket = open;
            open.setTcpNoDelay(true);
            open.setSoTimeout(ANSWER_MILLIS);
            open.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            in = new BufferedInputStream(open.getInputStream(), 16 * 1024);
        }
        return open;
    }

    private Reply read() throws IOException {
        var status = line().split(" ", 3);
        int length = 0;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var low = header.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = Integer.parseInt(low.substring(15).trim());
            } else if (low.startsWith("connection:")) {
                last = low.substring(11).trim().equals("close");
            }
        }
        var body = input().readNBytes(length);
        if (body.length < length) {
            throw new EOFException("half an answer");
        }
        if (last) {
            close();
        }
        return new Reply(Integer.parseInt(status[1]), body);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = input().read(); c != '\n'; c = input().read()) {
            if (c < 0 || line.length() > MAX_LINE) {
                throw new EOFException("no answer");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private InputStream input() throws IOException {
        if (in == null) {
            throw new EOFException("not connected");
        }
        return in;
    }

    /** Hangs up; the next message opens a new connection. */
    @Override
    public void close() {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // what we wanted
            }
        }
    }
}
