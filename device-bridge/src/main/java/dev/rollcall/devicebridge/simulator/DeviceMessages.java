package dev.rollcall.devicebridge.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Builds and signs the messages of devices. */
public final class DeviceMessages {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<String> nonces;

    /** With nonces nobody can guess. */
    public DeviceMessages() {
        this(DeviceMessages::randomNonce);
    }

    /** @param nonces gives another one each time; fixed ones make the whole message reproducible */
    public DeviceMessages(Supplier<String> nonces) {
        this.nonces = nonces;
    }

    private static String randomNonce() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The device introduces itself; its clock shows {@code now}. */
    public SignedMessage hello(SimDevice device, int backlog, Instant now) {
        var body = Json.object(json -> {
            json.writeStringField("boot", device.boot());
            json.writeStringField("fw", "1.4.2");
            json.writeStringField("hw", "B1");
            json.writeStringField("model", "SIM-FACE-1");
            json.writeNumberField("epoch", device.epoch());
            json.writeNumberField("lastSeq", device.lastSeq());
            json.writeNumberField("backlog", backlog);
            json.writeStringField("clock", clock(now));
            json.writeArrayFieldStart("caps");
            json.writeString("photo");
            json.writeEndArray();
        });
        return sign(device, "hello", now, body);
    }

    /** A sign of life; the device's clock shows {@code now}. */
    public SignedMessage beat(SimDevice device, int backlog, Instant now) {
        var body = Json.object(json -> {
            json.writeStringField("clock", clock(now));
            json.writeNumberField("backlog", backlog);
            json.writeNumberField("lastSeq", device.lastSeq());
            json.writeNumberField("free", 4_000_000_000L);
            json.writeNumberField("temp", 41.5);
        });
        return sign(device, "beat", now, body);
    }

    /** What became of an order; {@code state} as the protocol names it. */
    public SignedMessage result(SimDevice device, String orderId, String state, Instant now) {
        var body = Json.object(json -> {
            json.writeStringField("id", orderId);
            json.writeStringField("state", state);
        });
        return sign(device, "result", now, body);
    }

    /**
     * A batch.
     *
     * @param records all of the same epoch, since a batch has one
     */
    public SignedMessage punches(SimDevice device, List<SimRecord> records, Instant now) {
        int epoch = records.isEmpty() ? device.epoch() : records.get(0).epoch();
        if (records.stream().anyMatch(record -> record.epoch() != epoch)) {
            throw new IllegalArgumentException("records of two epochs in one batch");
        }
        var body = new ByteArrayOutputStream(128 + records.size() * 300);
        body.writeBytes("{\"epoch\":%d,\"boot\":\"%s\",\"batch\":["
                .formatted(epoch, device.boot())
                .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < records.size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(records.get(i).json());
        }
        body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return sign(device, "punch", now, body.toByteArray());
    }

    private SignedMessage sign(SimDevice device, String operation, Instant now, byte[] body) {
        return SignedMessage.sign(device, operation, now, nonces.get(), body);
    }

    private static String clock(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA).toString();
    }
}
