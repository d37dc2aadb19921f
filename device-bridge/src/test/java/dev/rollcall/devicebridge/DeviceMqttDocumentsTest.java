package dev.rollcall.devicebridge;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttProtocol.Login;
import dev.rollcall.devicebridge.message.MqttTalk;
import dev.rollcall.devicebridge.message.MqttTalk.Handled;
import dev.rollcall.devicebridge.mqttface.FaceFixture;
import dev.rollcall.devicebridge.nativeprotocol.NativeMqtt;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of the two MQTT pages are what the bridge really takes and answers. When one of them has to change, the new
 * text lies under target/mqtt-examples.
 */
class DeviceMqttDocumentsTest {
    private static final Path PAGES = Path.of("..", "docs", "devices");
    private static final Path WRITTEN = Path.of("target", "mqtt-examples");
    private static final String SN = "rollcall/v1/SIM-0001";
    private static final String PUNCH = """
            {"epoch":3,"boot":"b7f2","batch":[{"seq":39,"person":"W-0001","t":"2026-01-05T06:30:12+08:00","dir":"IN",\
            "live":{"r":"T","algo":"nir-2","score":98.5},"method":"FACE","src":"LIVE"}]}""";
    private static final String BEAT = "{\"clock\":\"2026-01-05T06:30:25+08:00\",\"backlog\":0}";
    private static final String COMMAND = "5b0f6f0e-4a51-4f6e-9d2b-0c6f2a9d1e11";

    private static String line(String topic, Instant ts, String nonce, String body) {
        return MqttLines.of(new Fixture().device, topic, ts, nonce, body);
    }

    private static String told(Handled handled) {
        return handled.messages().stream()
                .map(message -> message.topic() + "\n" + new String(message.payload(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, String> nativeExamples() {
        var bridge = new Fixture();
        var examples = new LinkedHashMap<String, String>();
        var empty = SignedMessage.sha256(new byte[0]);
        examples.put(
                "connect-string-to-sign",
                String.join("|", "MQTT", SN + "/connect", "SIM-0001", "1767565815000", "c2f0a1d4e5b60718", empty));
        var password = line(SN + "/connect", NOW, "c2f0a1d4e5b60718", "");
        examples.put("connect-password", password);
        var connect = new MqttFrame.Connect("SIM-0001", "SIM-0001", password.getBytes(StandardCharsets.US_ASCII), 60);
        var talk = ((Login.Welcome) new NativeMqtt(bridge.protocol).login(connect, "")).talk();
        take(examples, talk, "punch", SN + "/up/punch", NOW, "7b1c2d3e4f5a6978", PUNCH);
        take(examples, talk, "beat", SN + "/up/beat", NOW, "0d9e8f7a6b5c4d3e", BEAT);
        take(examples, talk, "replayed", SN + "/up/beat", NOW, "0d9e8f7a6b5c4d3e", BEAT);
        examples.remove("replayed-message");
        bridge.ports.storeFailsAfter = 0;
        take(examples, talk, "store-down", SN + "/up/punch", NOW, "9b1c2d3e4f5a6978", PUNCH.replace("39", "40"));
        examples.remove("store-down-message");
        return examples;
    }

    private static void take(
            Map<String, String> examples,
            MqttTalk talk,
            String name,
            String topic,
            Instant ts,
            String nonce,
            String body) {
        var payload = line(topic, ts, nonce, body) + "\n" + body;
        examples.put(name + "-message", topic + "\n" + payload);
        examples.put(name + "-answer", told(talk.take(topic, payload.getBytes(StandardCharsets.UTF_8))));
    }

    private static Map<String, String> faceExamples() {
        var bridge = new FaceFixture();
        var talk = bridge.open();
        var examples = new LinkedHashMap<String, String>();
        take(examples, talk, "online", "mqtt/face/basic", "online.json");
        take(examples, talk, "heartbeat", "mqtt/face/heartbeat", "heartbeat.json");
        take(examples, talk, "record", FaceFixture.REC, "rec-push.json");
        take(examples, talk, "stranger", "mqtt/face/1299523/Snap", "str-snap-push.json");
        for (var step : new DeviceOrder.Step[] {DeviceOrder.Step.DRAIN, DeviceOrder.Step.WIPE}) {
            var name = step.name().toLowerCase(Locale.ROOT);
            bridge.ports.order = new DeviceOrder(COMMAND + "." + name, step, 3, NOW.plus(Duration.ofDays(30)));
            examples.put(name, told(talk.take("mqtt/face/heartbeat", FaceFixture.file("heartbeat.json"))));
        }
        examples.remove("heartbeat-answer"); // there is none
        var signed = "mqtt/ACME/D-0001/RecRecPushW-000141HW-92026-01-05 06:30:121";
        examples.put("signed-string", signed);
        examples.put("signed-record", signedRecord(bridge, signed));
        return examples;
    }

    private static void take(Map<String, String> examples, MqttTalk talk, String name, String topic, String file) {
        var payload = FaceFixture.file(file);
        examples.put(name + "-message", topic + "\n" + new String(payload, StandardCharsets.UTF_8).strip());
        examples.put(name + "-answer", told(talk.take(topic, payload)));
    }

    /** Shown without the signature, which is another one for every key. */
    private static String signedRecord(FaceFixture bridge, String signed) {
        bridge.registerSigned("ACME/D-0001", "open-sesame", Map.of());
        var talk = bridge.open(bridge.signed, "D-0001", "ACME/D-0001", "open-sesame");
        var record = """
                {"operator":"RecPush","messageId":"m-41","clientSign":"…","info":{"facesluiceId":"D-0001",\
                "customId":"W-0001","RecordID":"41","personName":"测试甲","Sendintime":"1","uniqueId":"HW-9",\
                "time":"2026-01-05 06:30:12","liveDetect":"T","direction":"enter","pic":"/9j/4AAQSkZJRgABAQAAAQ=="}}""";
        var handled =
                talk.take("mqtt/ACME/D-0001/Rec", FaceFixture.bytes(record.replace("…", FaceFixture.sign(signed))));
        assertThat(handled.settled()).isTrue();
        return "mqtt/ACME/D-0001/Rec\n" + record;
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_the_two_pages_is_what_the_bridge_does() {
        return Stream.concat(check("native-mqtt.md", nativeExamples()), check("mqtt-face.md", faceExamples()));
    }

    private static Stream<DynamicTest> check(String page, Map<String, String> examples) {
        var shown = Stream.of(DynamicTest.dynamicTest(
                page + " shows no other",
                () -> assertThat(Pattern.compile("<!-- example: (\\S+) -->")
                                .matcher(Files.readString(PAGES.resolve(page)))
                                .results()
                                .map(found -> found.group(1)))
                        .containsExactlyInAnyOrderElementsOf(examples.keySet())));
        var each = examples.entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(page + " " + example.getKey(), () -> {
                    Files.createDirectories(WRITTEN);
                    Files.writeString(WRITTEN.resolve(example.getKey()), example.getValue());
                    assertThat(block(page, example.getKey())).isEqualTo(example.getValue());
                }));
        return Stream.concat(shown, each);
    }

    private static String block(String page, String name) throws IOException {
        var found = Pattern.compile("<!-- example: " + name + " -->\n```[a-z]*\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(PAGES.resolve(page)));
        return found.find() ? found.group(1) : "";
    }
}
