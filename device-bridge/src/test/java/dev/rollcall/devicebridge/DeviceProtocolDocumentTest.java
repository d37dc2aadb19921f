package dev.rollcall.devicebridge;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.message.DeviceResponse;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of docs/device-protocol.md are what the bridge really takes and answers. When one of them has to change,
 * the new text lies under target/device-protocol-examples.
 */
class DeviceProtocolDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "device-protocol.md");
    private static final Path WRITTEN = Path.of("target", "device-protocol-examples");
    private static final byte[] PHOTO = "this stands for a JPEG file".getBytes(StandardCharsets.UTF_8);

    private static final String HELLO = """
            {"boot":"b7f2","fw":"1.4.2","model":"SIM-FACE-1","epoch":0,"lastSeq":41,"backlog":3,\
            "clock":"2026-01-05T06:30:25+08:00","caps":["photo"]}""";
    private static final String BEAT =
            "{\"clock\":\"2026-01-05T06:30:25+08:00\",\"backlog\":3,\"lastSeq\":41,\"free\":4000000000}";
    private static final String COMMAND = "5b0f6f0e-4a51-4f6e-9d2b-0c6f2a9d1e11";
    private static final String RESULT = "{\"id\":\"" + COMMAND + ".freeze\",\"state\":\"DONE\"}";
    private static final String PUNCH = """
            {"epoch":3,"boot":"b7f2","batch":[\
            {"seq":39,"person":"W-0001","t":"2026-01-05T06:30:12+08:00","clockState":"SYNC","dir":"IN",\
            "live":{"r":"T","algo":"nir-2","score":98.5},"method":"FACE","score":97.1,"src":"LIVE",\
            "photo":{"sha256":"%s","size":%d}},\
            {"seq":40,"person":"W-0002","t":"2026-01-05T06:30:14+08:00","dir":"IN","live":{"r":"F"},"src":"LIVE"},\
            {"seq":41,"person":"W-0003","t":"2026-01-05 06:30:15","dir":"IN","live":{"r":"T"},"src":"LIVE"}]}""".formatted(SignedMessage.sha256(PHOTO), PHOTO.length);

    private final Fixture bridge = new Fixture();
    private final Map<String, String> examples = new LinkedHashMap<>();

    private SignedMessage message(String operation, Instant ts, String nonce, String body) {
        return SignedMessage.sign(bridge.device, operation, ts, nonce, body.getBytes(StandardCharsets.UTF_8));
    }

    private void show(String name, SignedMessage message) {
        examples.put(name + "-request", http(message.toHttp("127.0.0.1:8090")));
        answer(name, message);
    }

    private void answer(String name, SignedMessage message) {
        examples.put(name + "-answer", http(bridge.protocol.handle(Fixture.request(message))));
    }

    private static String http(byte[] request) {
        return new String(request, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String http(DeviceResponse answer) {
        var text = new StringBuilder("HTTP/1.1 ").append(answer.status()).append('\n');
        answer.headers()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append('\n'));
        return text.append('\n')
                .append(new String(answer.body(), StandardCharsets.UTF_8))
                .toString();
    }

    private Map<String, String> examples() {
        var hello = message("hello", NOW.plusSeconds(10), "c2f0a1d4e5b60718", HELLO);
        examples.put("hello-body", HELLO);
        examples.put("hello-body-sha256", SignedMessage.sha256(hello.body()));
        examples.put(
                "hello-string-to-sign",
                String.join(
                        "|",
                        "POST",
                        hello.path(),
                        "SIM-0001",
                        hello.headers().getOrDefault("X-Rollcall-Ts", ""),
                        "c2f0a1d4e5b60718",
                        SignedMessage.sha256(hello.body())));
        examples.put("hello-signature", hello.headers().getOrDefault("X-Rollcall-Signature", ""));
        show("hello", hello);
        answer("replayed", hello);
        show("beat", message("beat", NOW, "0d9e8f7a6b5c4d3e", BEAT));
        answer("late-beat", message("beat", NOW.minusSeconds(301), "1d9e8f7a6b5c4d3e", BEAT));
        show("punch", message("punch", NOW, "7b1c2d3e4f5a6978", PUNCH));
        bridge.ports.order = order(DeviceOrder.Step.FREEZE);
        answer("order", message("beat", NOW, "2d9e8f7a6b5c4d3e", BEAT));
        bridge.ports.order = order(DeviceOrder.Step.DRAIN);
        show("result", message("result", NOW, "3d9e8f7a6b5c4d3e", RESULT));
        bridge.ports.order = null;
        answer("punch-again", message("punch", NOW.plusSeconds(30), "8b1c2d3e4f5a6978", PUNCH));
        bridge.ports.storeFailsAfter = 0;
        answer("store-down", message("punch", NOW.plusSeconds(60), "9b1c2d3e4f5a6978", PUNCH));
        var signed = message("punch", NOW, "7b1c2d3e4f5a6978", PUNCH);
        var changed = PUNCH.replace("W-0002", "W-0004").getBytes(StandardCharsets.UTF_8);
        answer("forged", new SignedMessage(signed.method(), signed.path(), signed.headers(), changed));
        answer("not-json", message("punch", NOW, "ab1c2d3e4f5a6978", "{\"epoch\":3,"));
        photo();
        return examples;
    }

    private static DeviceOrder order(DeviceOrder.Step step) {
        return new DeviceOrder(
                COMMAND + "." + step.name().toLowerCase(Locale.ROOT), step, 3, NOW.plus(Duration.ofDays(30)));
    }

    private void photo() {
        var path = "/rollcall/v1/photo/photo-token-of-record-39";
        examples.put(
                "photo-request",
                "PUT " + path + " HTTP/1.1\nHost: 127.0.0.1:8090\nContent-Type: image/jpeg\nContent-Length: "
                        + PHOTO.length + "\n\n" + new String(PHOTO, StandardCharsets.UTF_8));
        examples.put("photo-answer", http(bridge.protocol.handle(new DeviceRequest("PUT", path, Map.of(), PHOTO, ""))));
    }

    @TestFactory
    Stream<DynamicTest> every_example_in_the_document_is_what_the_bridge_does() throws IOException {
        var document = Files.readString(DOCUMENT);
        Files.createDirectories(WRITTEN);
        return examples().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    Files.writeString(WRITTEN.resolve(example.getKey()), example.getValue());
                    assertThat(block(document, example.getKey())).isEqualTo(example.getValue());
                }));
    }

    @Test
    void the_document_shows_no_example_that_is_not_checked() throws IOException {
        var shown = Pattern.compile("<!-- example: (\\S+) -->")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group(1));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(examples().keySet());
    }

    private static String block(String document, String name) {
        var found = Pattern.compile("<!-- example: " + name + " -->\n```[a-z]*\n(.*?)\n```", Pattern.DOTALL)
                .matcher(document);
        return found.find() ? found.group(1) : "";
    }
}
