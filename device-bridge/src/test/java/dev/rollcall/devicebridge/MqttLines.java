package dev.rollcall.devicebridge;

import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature line of the native protocol over MQTT, made once more by hand. */
public final class MqttLines {
    private MqttLines() {}

    /** Signed with the fixture's key. */
    public static String of(SimDevice device, String topic, Instant ts, String nonce, String body) {
        var hash = SignedMessage.sha256(body.getBytes(StandardCharsets.UTF_8));
        var millis = Long.toString(ts.toEpochMilli());
        var text = String.join("|", "MQTT", topic, device.sn(), millis, nonce, hash);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(Fixture.KEY), "HmacSHA256"));
            var signature = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return String.join(" ", millis, nonce, signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
