package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads one message that was kept as a dead letter once more, by the profile the machine has now and with the reader of
 * the live path. For the application alone: the caller answers for the account, and for a copy whose signature does not
 * fit any more.
 */
public final class FaceReplay {
    private final FacePorts ports;
    private final FaceLimits limits;

    public FaceReplay(FacePorts ports, FaceLimits limits) {
        this.ports = ports;
        this.limits = limits;
    }

    /**
     * Hands a recognition record in.
     *
     * @param wire the dialect the machine is registered for
     * @param topic where the message came in
     * @param payload its bytes as they came, or a corrected copy in UTF-8
     * @param pictureApart the letter is about the picture alone and the punch was stored without: then the picture is put
     *     to that punch, and no second punch is made of it
     * @return malformed with the reason when it still cannot be read; no further letter is kept
     * @throws RuntimeException when it could not be stored
     */
    public PunchAnswer replay(Wire wire, WireAccount account, String topic, byte[] payload, boolean pictureApart) {
        if (payload.length > limits.maxPayload()) {
            return PunchAnswer.malformed("TOO_LARGE");
        }
        var dialect = dialect(wire, account);
        try {
            var message = MessageReader.read(payload, charset(payload, dialect));
            var name = message.info().firstText("facesluiceId", "deviceCode");
            if (name.isEmpty()) {
                throw Malformed.missing("facesluiceId");
            }
            if (!name.equals(dialect.id())) {
                throw Malformed.invalid("facesluiceId");
            }
            if (!message.operator().equals("RecPush")) {
                throw new Malformed("OPERATOR_UNKNOWN");
            }
            var signed = dialect.authentic(topic, message);
            var reader = new RecordReader(dialect, account.profile().offset(), signed);
            return new Records(ports, limits, account.device(), account.profile(), reader, new Replies(dialect))
                    .again(message, pictureApart, ports.clock().instant());
        } catch (Malformed unreadable) {
            return PunchAnswer.malformed(unreadable.reason());
        }
    }

    private static Dialect dialect(Wire wire, WireAccount account) {
        if (wire == Wire.MQTT_FACE) {
            return GenericDialect.of(account.login(), account.profile());
        }
        var login = SignedFaceMqtt.LOGIN.matcher(account.login());
        if (!login.matches()) {
            throw new IllegalArgumentException("no login of the signed dialect");
        }
        return SignedFaceMqtt.dialect(login.group(1), login.group(2), account);
    }

    /** A corrected copy is in UTF-8 whatever the machine writes. */
    private static Charset charset(byte[] payload, Dialect dialect) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return dialect.charset();
        }
    }
}
