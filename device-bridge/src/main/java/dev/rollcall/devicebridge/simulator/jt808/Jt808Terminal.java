package dev.rollcall.devicebridge.simulator.jt808;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Settled;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An IoT terminal with a gate behind it. Keeps each punch until the answer to F1 says that it is settled, whatever the
 * general answer said. For one thread; waits for its answers.
 */
public final class Jt808Terminal implements AutoCloseable {
    private static final int GENERAL = 0x8001;
    private static final int TRANSPARENT = 0x8900;
    private static final int HELLO = 0xf2;
    private static final int PUNCH = 0xf1;
    private static final int BEAT = 0xf3;
    private static final int RESULT = 0xf4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String host;
    private final int port;
    private final String phone;
    private final SimDevice device;
    private final int patience;
    private final DeviceMessages messages = new DeviceMessages();
    private final TreeMap<Long, SimRecord> waiting = new TreeMap<>();
    private final List<JsonNode> orders = new ArrayList<>();
    private @Nullable TerminalLink link;

    /**
     * @param phone 12 digits for the edition of 2013, 20 for that of 2019
     * @param device whose punches they are; its key is not used here
     * @param patience how long an answer is awaited, milliseconds
     */
    public Jt808Terminal(String host, int port, String phone, SimDevice device, int patience) {
        this.host = host;
        this.port = port;
        this.phone = phone;
        this.device = device;
        this.patience = patience;
    }

    /** Asks for the authentication code; empty when none is given out. */
    public Optional<String> register() throws IOException {
        var link = link();
        boolean edition2019 = phone.length() == 20;
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 11, 0, 100});
        fixed(body, "SIM", edition2019 ? 11 : 5);
        fixed(body, "SIM-IOT", edition2019 ? 30 : 20);
        fixed(body, "SIM0001", edition2019 ? 30 : 7);
        body.write(0);
        link.send(0x0100, body.toByteArray());
        var answer = await(link, 0x8100).body();
        return answer[2] == 0
                ? Optional.of(new String(answer, 3, answer.length - 3, StandardCharsets.US_ASCII))
                : Optional.empty();
    }

    /** Proves itself; false when the code is wrong. */
    public boolean login(String code) throws IOException {
        var body = new ByteArrayOutputStream();
        if (phone.length() == 20) {
            body.write(code.length());
            fixed(body, code, code.length());
            fixed(body, "860000000000001", 15);
            fixed(body, "1.0.0", 20);
        } else {
            fixed(body, code, code.length());
        }
        return send(0x0102, body.toByteArray()) == 0;
    }

    private static void fixed(ByteArrayOutputStream body, String text, int width) {
        body.writeBytes(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), width));
    }

    /** Puts bytes on its line as they are. */
    public void raw(byte[] bytes) throws IOException {
        link().raw(bytes);
    }

    /** 0002. */
    public boolean heartbeat() throws IOException {
        return send(0x0002, new byte[0]) == 0;
    }

    /** 0200. */
    public boolean locate(Fix fix) throws IOException {
        return send(0x0200, fix.toBody()) == 0;
    }

    /** 0704: where it was while there was no network. */
    public boolean blindArea(List<Fix> fixes) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {(byte) (fixes.size() >> 8), (byte) fixes.size(), 1});
        for (var fix : fixes) {
            body.writeBytes(new byte[] {0, 28});
            body.writeBytes(fix.toBody());
        }
        return send(0x0704, body.toByteArray()) == 0;
    }

    /** 0003. */
    public boolean logout() throws IOException {
        return send(0x0003, new byte[0]) == 0;
    }

    /** Puts a punch into its memory. */
    public void keep(SimRecord record) {
        waiting.put(record.seq(), record);
    }

    /** Punches not settled yet. */
    public int backlog() {
        return waiting.size();
    }

    /** What it has been asked to do, in order; the same order may stand there more than once. */
    public List<JsonNode> orders() {
        return List.copyOf(orders);
    }

    /** F2: introduces itself, and takes the epoch it is told. */
    public JsonNode hello(Instant now) throws IOException {
        var answer = tunnel(HELLO, messages.hello(device, backlog(), now).body());
        device.epoch(answer.path("epoch").asInt(device.epoch()));
        return answer;
    }

    /** F3: a sign of life with a clock. */
    public JsonNode beat(Instant now) throws IOException {
        return tunnel(BEAT, messages.beat(device, backlog(), now).body());
    }

    /** F4: what became of an order. */
    public JsonNode result(String order, String state, Instant now) throws IOException {
        return tunnel(RESULT, messages.result(device, order, state, now).body());
    }

    /**
     * F1: sends the oldest punches and forgets those that are settled.
     *
     * @throws IOException when there was no answer, or none that settles anything; everything is kept
     */
    public List<Settled> upload(int maxBatch, Instant now) throws IOException {
        var batch = waiting.values().stream().limit(maxBatch).toList();
        if (batch.isEmpty()) {
            return List.of();
        }
        var items = tunnel(PUNCH, messages.punches(device, batch, now).body()).path("items");
        if (items.size() != batch.size()) {
            throw new IOException(items.size() + " answers to " + batch.size() + " records");
        }
        var settled = new ArrayList<Settled>();
        for (int i = 0; i < batch.size(); i++) {
            var photo = items.get(i).path("photoPut").textValue();
            var answer =
                    new Settled(batch.get(i).seq(), items.get(i).path("code").asInt(10), photo);
            if (answer.done()) {
                waiting.remove(answer.seq());
                settled.add(answer);
            }
        }
        return settled;
    }

    private JsonNode tunnel(int type, byte[] json) throws IOException {
        var link = link();
        var body = new ByteArrayOutputStream();
        body.write(type);
        body.writeBytes(json);
        link.send(0x0900, body.toByteArray());
        while (true) {
            var answer = await(link, TRANSPARENT).body();
            var inside = JSON.readTree(answer, 1, answer.length - 1);
            note(inside);
            if ((answer[0] & 0xff) == type) {
                return inside;
            }
        }
    }

    private int send(int id, byte[] body) throws IOException {
        var link = link();
        int serial = link.send(id, body);
        while (true) {
            var answer = await(link, GENERAL).body();
            if (TerminalFrame.word(answer, 0) == serial) {
                return answer[4];
            }
        }
    }

    /** The next message of this kind; an order that comes before it is noted. */
    private TerminalFrame await(TerminalLink link, int id) throws IOException {
        try {
            while (true) {
                var message = link.receive();
                if (message.id() == id) {
                    return message;
                }
                if (message.id() == TRANSPARENT) {
                    note(JSON.readTree(message.body(), 1, message.body().length - 1));
                }
            }
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private void note(JsonNode inside) {
        if (inside.has("cmd")) {
            orders.add(inside.path("cmd"));
        }
    }

    private TerminalLink link() throws IOException {
        var open = link;
        if (open == null) {
            open = new TerminalLink(host, port, phone, patience);
            link = open;
        }
        return open;
    }

    /** Hangs up; what is not settled is kept. */
    @Override
    public void close() {
        var open = link;
        link = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // what we wanted
            }
        }
    }
}
