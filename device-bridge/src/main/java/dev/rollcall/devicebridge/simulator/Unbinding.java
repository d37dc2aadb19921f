package dev.rollcall.devicebridge.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;

/**
 * How a device lets itself be taken off its project: it stops, sends what it holds, forgets the people, and says so
 * after each. Asked again it says again that it has done so. For one thread.
 */
public final class Unbinding {
    private static final int MAX_BATCH = 50;

    private final SimDevice device;
    private final DeviceMessages messages;
    private final Outbox outbox;
    private boolean frozen;
    private boolean wiped;

    public Unbinding(SimDevice device, DeviceMessages messages, Outbox outbox) {
        this.device = device;
        this.messages = messages;
        this.outbox = outbox;
    }

    /** True from the first order on: nobody passes here any more. */
    public boolean isFrozen() {
        return frozen;
    }

    public boolean isWiped() {
        return wiped;
    }

    /**
     * Carries out what an answer asks for, and what the answers to its reports ask for in turn.
     *
     * @param answer body of the answer to a hello, a beat or a result
     * @throws IOException when the server is away; the order comes again with the next answer
     */
    public void obey(byte[] answer, DeviceLink link, Instant now) throws IOException {
        for (var order = Json.read(answer).path("cmd"); order.isObject(); ) {
            var done = carryOut(order, link, now);
            var reply = link.send(messages.result(device, order.path("id").asText(), done ? "DONE" : "FAILED", now));
            var next = reply.status() == 200 ? Json.read(reply.body()).path("cmd") : null;
            if (next == null || next.path("id").equals(order.path("id"))) {
                return; // nothing more to do, or the same once more: later
            }
            order = next;
        }
    }

    private boolean carryOut(JsonNode order, DeviceLink link, Instant now) throws IOException {
        if (order.path("epoch").asInt() != device.epoch()
                || !now.isBefore(Instant.parse(order.path("notAfter").asText()))) {
            return false;
        }
        switch (order.path("order").asText()) {
            case "freeze" -> frozen = true;
            case "drain" -> {
                while (outbox.size() > 0) {
                    outbox.send(link, MAX_BATCH, now);
                }
            }
            case "wipe" -> wiped = true;
            default -> {
                return false;
            }
        }
        return true;
    }
}
