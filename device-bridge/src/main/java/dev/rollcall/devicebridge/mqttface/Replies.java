package dev.rollcall.devicebridge.mqttface;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rollcall.devicebridge.message.MqttTalk.Outgoing;
import dev.rollcall.devicebridge.message.TransportAnswers;
import java.io.IOException;

/** What a machine is told, on the topic it listens to. */
final class Replies {
    private final Dialect dialect;

    Replies(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The kinds of record that are acknowledged. */
    enum Kind {
        STRANGER("1"),
        RECORD("2");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    Outgoing online(String messageId) {
        return message("Online-Ack", messageId, json -> {
            json.writeStringField("facesluiceId", dialect.id());
            json.writeStringField("result", "ok");
            json.writeStringField("detail", "");
        });
    }

    /** It is durable: the machine may forget it. */
    Outgoing stored(Kind kind, String messageId, RecordId id) {
        return message("PushAck", messageId, json -> {
            json.writeStringField("PushAckType", kind.type);
            json.writeFieldName("SnapOrRecordID");
            if (id.number()) {
                json.writeNumber(id.text());
            } else {
                json.writeString(id.text());
            }
        });
    }

    Outgoing command(String operator, String messageId, TransportAnswers.Fields info) {
        return message(operator, messageId, info);
    }

    private Outgoing message(String operator, String messageId, TransportAnswers.Fields info) {
        return new Outgoing(dialect.topics().down(), TransportAnswers.object(json -> {
            json.writeStringField("operator", operator);
            json.writeStringField("messageId", messageId);
            object(json, info);
        }));
    }

    private static void object(JsonGenerator json, TransportAnswers.Fields info) throws IOException {
        json.writeObjectFieldStart("info");
        info.write(json);
        json.writeEndObject();
    }
}
