package dev.rollcall.devicebridge.simulator.jt808;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A terminal's connection: numbers its frames, cuts long messages into parts and puts those of the server together. */
final class TerminalLink implements AutoCloseable {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ASKS_PARTS = 0x8003;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final String phone;
    private int serial;
    private List<TerminalFrame> lastLong = List.of();

    /** @param patience how long an answer is awaited, milliseconds */
    TerminalLink(String host, int port, String phone, int patience) throws IOException {
        this.phone = phone;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(patience);
        socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Returns the serial number of the last frame. */
    int send(int id, byte[] body) throws IOException {
        int total = Math.max(1, (body.length + TerminalFrame.MAX_BODY - 1) / TerminalFrame.MAX_BODY);
        var frames = new ArrayList<TerminalFrame>();
        for (int index = 1; index <= total; index++) {
            int from = (index - 1) * TerminalFrame.MAX_BODY;
            int to = Math.min(body.length, from + TerminalFrame.MAX_BODY);
            frames.add(new TerminalFrame(
                    id, phone, serial++ & 0xffff, total, index, java.util.Arrays.copyOfRange(body, from, to)));
        }
        if (total > 1) {
            lastLong = frames;
        }
        for (var frame : frames) {
            write(frame);
        }
        return frames.get(total - 1).serial();
    }

    private void write(TerminalFrame frame) throws IOException {
        socket.getOutputStream().write(frame.toWire());
        socket.getOutputStream().flush();
    }

    void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next message of the server, whole; parts it misses are sent again on the way. */
    TerminalFrame receive() throws IOException {
        var parts = new ByteArrayOutputStream();
        while (true) {
            var frame = frame();
            if (frame.id() == ASKS_PARTS) {
                sendAgain(frame.body());
            } else if (frame.total() == 1) {
                return frame;
            } else {
                parts.writeBytes(frame.body());
                if (frame.index() == frame.total()) {
                    return new TerminalFrame(frame.id(), frame.phone(), frame.serial(), parts.toByteArray());
                }
            }
        }
    }

    private void sendAgain(byte[] question) throws IOException {
        if (lastLong.isEmpty()
                || TerminalFrame.word(question, 0) != lastLong.get(0).serial()) {
            return;
        }
        int indexes = question.length % 2 == 0 ? 4 : 3; // their number is a word in 2019, a byte in 2013
        for (int at = indexes; at < question.length; at += 2) {
            write(lastLong.get(TerminalFrame.word(question, at) - 1));
        }
    }

    private TerminalFrame frame() throws IOException {
        var between = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the server has hung up");
            }
            if (next != 0x7e) {
                between.write(next);
            } else if (between.size() > 0) {
                return TerminalFrame.fromWire(between.toByteArray());
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
