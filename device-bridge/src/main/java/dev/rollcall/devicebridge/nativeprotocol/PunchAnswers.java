package dev.rollcall.devicebridge.nativeprotocol;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.TransportAnswers;
import dev.rollcall.devicebridge.port.PunchAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the answer to a punch message, one entry per item and in their order. */
final class PunchAnswers {
    private PunchAnswers() {}

    static DeviceResponse settled(List<PunchMessage.Item> items, List<PunchAnswer> answers) {
        return Answers.ok(json -> {
            var upTo = seqUpTo(items, answers);
            if (upTo == null) {
                json.writeNullField("seqUpTo");
            } else {
                json.writeNumberField("seqUpTo", upTo);
            }
            writeItems(json, items, answers);
        });
    }

    /** Nothing may be taken as stored. */
    static DeviceResponse none(List<PunchMessage.Item> items, Duration after) {
        var again = PunchAnswer.retryLater(after);
        return new DeviceResponse(503, TransportAnswers.retryAfter(after), TransportAnswers.object(json -> {
            json.writeStringField("error", "STORE_UNAVAILABLE");
            json.writeNumberField("afterMs", after.toMillis());
            json.writeStringField("message", "Not stored; keep every record and send it again later.");
            json.writeNullField("seqUpTo");
            writeItems(json, items, items.stream().map(item -> again).toList());
        }));
    }

    private static void writeItems(JsonGenerator json, List<PunchMessage.Item> items, List<PunchAnswer> answers)
            throws IOException {
        json.writeArrayFieldStart("items");
        for (int i = 0; i < items.size(); i++) {
            var seq = items.get(i).seq();
            var answer = answers.get(i);
            json.writeStartObject();
            json.writeNumberField("i", i);
            if (seq != null) {
                json.writeNumberField("seq", seq);
            }
            json.writeNumberField("code", answer.code().number());
            if (answer.reason() != null) {
                json.writeStringField("reason", answer.reason());
            }
            if (answer.after() != null) {
                json.writeNumberField("afterMs", answer.after().toMillis());
            }
            if (answer.photoToken() != null) {
                json.writeStringField("photoPut", RequestPath.PHOTO_PREFIX + answer.photoToken());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * The highest record number of this message below which, within this message, nothing is left unsettled; null when
     * there is none. Items without a readable number do not count.
     */
    private static @Nullable Long seqUpTo(List<PunchMessage.Item> items, List<PunchAnswer> answers) {
        var settledBySeq = new TreeMap<Long, Boolean>();
        for (int i = 0; i < items.size(); i++) {
            var seq = items.get(i).seq();
            if (seq != null) {
                settledBySeq.merge(seq, answers.get(i).code().settled(), Boolean::logicalAnd);
            }
        }
        Long upTo = null;
        for (var entry : settledBySeq.entrySet()) {
            if (!entry.getValue()) {
                break;
            }
            upTo = entry.getKey();
        }
        return upTo;
    }
}
