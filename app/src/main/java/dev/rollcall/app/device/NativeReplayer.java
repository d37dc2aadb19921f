package dev.rollcall.app.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.devicebridge.message.NativeMessages;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.domain.device.DeadLetterReplay.Replayed;
import dev.rollcall.domain.device.DeadLetterReplay.Result;
import dev.rollcall.domain.device.Letter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Punches of the native protocol, over HTTP, over MQTT and inside JT/T 808: one record is put into a batch again, a whole message goes as it is. */
@Component
class NativeReplayer implements Replayer {
    /** Marks what comes from here, so that a copy that is still wrong does not become a letter of its own. */
    static final String PATH = "replay:";

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final NativeMessages messages;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    NativeReplayer(NativeMessages messages, JdbcClient jdbc, ObjectMapper json) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean owns(Letter letter) {
        var path = letter.path();
        return path.startsWith("/rollcall/v1/") && path.endsWith("/punch")
                || path.startsWith("rollcall/v1/") && path.endsWith("/up/punch")
                || path.equals("jt808/0900/F1")
                || path.equals("punch") && letter.boot() != null;
    }

    @Override
    public Replayed replay(Letter letter, byte[] bytes) {
        var epoch = jdbc.sql("select epoch from device where sn = ?")
                .param(letter.sn())
                .query(Integer.class)
                .optional();
        if (epoch.isEmpty()) {
            return new Replayed(Result.NO_REPLAYER, "DEVICE_UNKNOWN");
        }
        var answer = messages.handle(
                new DeviceIdentity(letter.sn(), epoch.get()),
                NativeMessages.Operation.PUNCH,
                PATH + letter.id(),
                letter.boot() == null ? bytes : batch(letter, bytes));
        try {
            return replayed(answer.status(), json.readTree(answer.body()));
        } catch (IOException impossible) {
            throw new IllegalStateException("read the answer of the native protocol", impossible);
        }
    }

    private static byte[] batch(Letter letter, byte[] record) {
        var body = new ByteArrayOutputStream(record.length + 128);
        body.writeBytes("{\"epoch\":%d,\"boot\":\"%s\",\"batch\":["
                .formatted(letter.epoch(), letter.boot())
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(record);
        body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Of several records the worst one speaks. */
    private static Replayed replayed(int status, JsonNode body) {
        if (status != OK) {
            return new Replayed(
                    status == UNAVAILABLE ? Result.NOT_NOW : Result.UNREADABLE,
                    body.path("reason").asText(body.path("error").asText()));
        }
        var worst = new Replayed(Result.DUPLICATE, "");
        for (var item : body.path("items")) {
            var each = new Replayed(
                    result(item.path("code").asInt()), item.path("reason").asText());
            worst = Answered.worse(worst, each);
        }
        return worst;
    }

    private static Result result(int code) {
        return switch (code) {
            case 0 -> Result.STORED;
            case 1 -> Result.DUPLICATE;
            case 2 -> Result.REFUSED;
            case 3 -> Result.QUARANTINED;
            case 10 -> Result.NOT_NOW;
            default -> Result.UNREADABLE;
        };
    }
}
