package dev.rollcall.devicebridge.simulator.zkteco;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends as terminals do: a connection for every request. */
final class ZktecoHttp {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int LONGEST_BODY = 1024 * 1024;

    private final String host;
    private final int port;

    ZktecoHttp(String host, int port) {
        this.host = host;
        this.port = port;
    }

    record Reply(int status, String body) {}

    Reply get(String target) throws IOException {
        return exchange("GET", target, new byte[0]);
    }

    Reply post(String target, byte[] body) throws IOException {
        return exchange("POST", target, body);
    }

    private Reply exchange(String method, String target, byte[] body) throws IOException {
        var head =
                "%s %s HTTP/1.1\r\nHost: %s:%d\r\nUser-Agent: iClock Proxy/1.09\r\nConnection: close\r\nAccept: */*\r\n"
                        .formatted(method, target, host, port);
        var length = method.equals("POST") ? "Content-Length: " + body.length + "\r\n" : "";
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = socket.getOutputStream();
            out.write((head + length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return read(socket.getInputStream());
        }
    }

    private static Reply read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.size() == LONGEST_HEAD) {
                throw new EOFException("no whole answer");
            }
            head.write(next);
        }
        int length = 0;
        var lines = head.toString(StandardCharsets.US_ASCII).split("\r\n");
        for (var line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        if (length < 0 || length > LONGEST_BODY) {
            throw new IOException("an answer of " + length + " bytes");
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("no whole answer");
        }
        return new Reply(Integer.parseInt(lines[0].split(" ")[1]), new String(body, StandardCharsets.UTF_8));
    }
}
