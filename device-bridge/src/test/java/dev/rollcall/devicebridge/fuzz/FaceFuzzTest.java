package dev.rollcall.devicebridge.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollcall.devicebridge.message.MqttTalk;
import dev.rollcall.devicebridge.mqttface.FaceFixture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class FaceFuzzTest {
    private static final String DEVICE = "D-0001";
    private static final String LOGIN = "ACME/" + DEVICE;
    private static final String OWN = "mqtt/" + LOGIN;
    private static final List<String> GENERIC = List.of(
            FaceFixture.REC,
            "mqtt/face/" + FaceFixture.ID + "/Snap",
            "mqtt/face/" + FaceFixture.ID + "/Ack",
            "mqtt/face/basic",
            "mqtt/face/heartbeat");
    private static final List<String> SIGNED =
            List.of(OWN + "/Rec", OWN + "/Snap", OWN + "/Ack", "mqtt/ACME/basic", "mqtt/ACME/heartbeat");
    /** Stands where a record's signature belongs, which no search would find. */
    private static final String SIGN_HERE = "SIGN";

    private static final String GIVEN = OWN + "/RecRecPushW-0001" + "41" + "HW-9" + "2026-01-05 06:30:12" + "1";
    private static final String SIGNATURE = FaceFixture.sign(GIVEN);

    private final FaceFixture bridge = new FaceFixture();
    private final MqttTalk generic = bridge.open();
    private final MqttTalk signed;

    FaceFuzzTest() {
        bridge.registerSigned(LOGIN, FaceFixture.PASSWORD, Map.of("trustLiveness", "true"));
        signed = bridge.open(bridge.signed, DEVICE, LOGIN, FaceFixture.PASSWORD);
    }

    /** The bytes on every topic of both dialects, in the signed one with the signature of the record they began as. */
    @FuzzTest(maxDuration = "10s")
    void whatever_a_machine_sends_is_settled_or_refused_and_never_a_failure(byte[] bytes) {
        for (var topic : GENERIC) {
            take(generic, topic, bytes);
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var withSignature = text.replace(SIGN_HERE, SIGNATURE).getBytes(StandardCharsets.ISO_8859_1);
        for (var topic : SIGNED) {
            take(signed, topic, withSignature);
        }
    }

    private void take(MqttTalk talk, String topic, byte[] payload) {
        boolean settled = talk.take(topic, payload).settled();
        assertThat(settled || !bridge.ports.refusals.isEmpty())
                .as("settled, or refused and noted")
                .isTrue();
        bridge.ports.forget();
        bridge.ports.storeFailsAfter = 0;
        bridge.ports.deadLettersFail = true;
        boolean records = topic.endsWith("/Rec") || topic.endsWith("/Snap");
        assertThat(records && talk.take(topic, payload).settled())
                .as("settled without a store")
                .isFalse();
        bridge.ports.storeFailsAfter = null;
        bridge.ports.deadLettersFail = false;
        bridge.ports.forget();
    }
}
