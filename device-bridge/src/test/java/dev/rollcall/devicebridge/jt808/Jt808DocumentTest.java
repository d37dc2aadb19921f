package dev.rollcall.devicebridge.jt808;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.jt808.TerminalTalk.tunnel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeviceOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The frames of docs/devices/jt808.md are what the bridge really takes and answers. When one of them has to change, the
 * new text lies under target/jt808-examples.
 */
class Jt808DocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "devices", "jt808.md");
    private static final Path WRITTEN = Path.of("target", "jt808-examples");
    private static final String PUNCH =
            "{\"epoch\":3,\"boot\":\"gw-7\",\"batch\":[{\"seq\":41,\"childSn\":\"FACE-0007\","
                    + "\"childEpoch\":2,\"childBoot\":\"b7f2\",\"person\":\"W-0001\",\"t\":\"2026-01-05T06:30:12+08:00\","
                    + "\"dir\":\"IN\",\"live\":{\"r\":\"T\"},\"method\":\"FACE\",\"src\":\"LIVE\"}]}";

    private final TerminalTalk talk = new TerminalTalk();
    private final Map<String, String> examples = new LinkedHashMap<>();

    private void frame(String name, int line) {
        examples.put(name, DocumentedFrames.lines().get(line));
    }

    private void exchange(String name, int line) {
        frame(name, line);
        answer(name, DocumentedFrames.frame(line));
    }

    private void answer(String name, byte[] frame) {
        examples.put(
                name + "-answer",
                talk.conversation.take(frame).answers().stream()
                        .map(Jt808DocumentTest::wire)
                        .collect(Collectors.joining("\n")));
    }

    private static String wire(byte[] frame) {
        return "7e" + HexFormat.of().formatHex(frame) + "7e";
    }

    private Map<String, String> examples() {
        talk.account(Map.of("register", "open"), true);
        exchange("register", DocumentedFrames.REGISTER);
        exchange("login", DocumentedFrames.LOGIN);
        exchange("location", DocumentedFrames.LOCATION);
        exchange("blind-area", DocumentedFrames.BLIND_AREA);
        frame("special-bytes", DocumentedFrames.TUNNEL);
        exchange("media-1", DocumentedFrames.MEDIA_1);
        exchange("media-2", DocumentedFrames.MEDIA_2);
        exchange("media-3", DocumentedFrames.MEDIA_3);
        var phone = HexFormat.of().parseHex(DocumentedFrames.PHONE);
        var body = tunnel(0xf1, PUNCH);
        var punch = FrameCodec.encode(0x0900, phone, 24, 1, 1, body, 0, body.length);
        examples.put("punch-json", PUNCH);
        examples.put("punch", wire(punch));
        answer("punch", punch);
        var answer = talk.conversation.take(punch).answers().get(1);
        examples.put("punch-again-json", json(answer));
        talk.ports.order = new DeviceOrder(
                "5b0f6f0e-4a51-4f6e-9d2b-0c6f2a9d1e11.freeze",
                DeviceOrder.Step.FREEZE,
                3,
                NOW.plus(Duration.ofDays(30)));
        var heartbeat = FrameCodec.encode(0x0002, phone, 25, 1, 1, body, 0, 0);
        examples.put(
                "order-json", json(talk.conversation.take(heartbeat).answers().get(1)));
        talk.ports.order = null;
        var time = FrameCodec.encode(0x0004, phone, 26, 1, 1, body, 0, 0);
        examples.put("time", wire(time));
        answer("time", time);
        frame("upgrade", DocumentedFrames.UPGRADE);
        exchange("upgraded", DocumentedFrames.UPGRADED);
        exchange("logout", DocumentedFrames.LOGOUT);
        var old = new TerminalTalk(Jt808Limits.DEFAULT, DocumentedFrames.PHONE_2013);
        old.login();
        frame("heartbeat-2013", DocumentedFrames.HEARTBEAT_2013);
        examples.put(
                "heartbeat-2013-answer",
                wire(old.conversation
                        .take(DocumentedFrames.frame(DocumentedFrames.HEARTBEAT_2013))
                        .answers()
                        .get(0)));
        return examples;
    }

    private static String json(byte[] frame) {
        try {
            var inside = Transparent.read(FrameCodec.decode(frame).body());
            return new String(inside.payload(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (Malformed impossible) {
            throw new IllegalStateException(impossible);
        }
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
    void the_document_shows_no_example_that_is_not_checked_and_every_frame_there_is() throws IOException {
        var document = Files.readString(DOCUMENT);
        var shown = Pattern.compile("<!-- example: (\\S+) -->")
                .matcher(document)
                .results()
                .map(found -> found.group(1));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(examples().keySet());
        assertThat(document).contains(DocumentedFrames.lines());
    }

    @Test
    void the_document_promises_the_limits_there_are() throws IOException {
        var limits = Jt808Limits.DEFAULT;
        assertThat(Files.readString(DOCUMENT))
                .contains("| first frame, and each until the login | "
                        + limits.loginPatience().toSeconds() + " s |")
                .contains("| silence after the login | " + limits.idle().toMinutes() + " min |")
                .contains("| frames before the login | " + limits.framesBeforeLogin() + " |")
                .contains("| unreadable frames in a row | " + limits.unreadableInARow() + " |")
                .contains("| parts of a message | " + limits.maxParts() + " |")
                .contains("| incomplete messages at a time | " + limits.openMessages() + " |")
                .contains("| bytes of incomplete messages | " + limits.maxAssembled() + " |")
                .contains("| a missing part is asked for after | "
                        + limits.askAfter().toSeconds() + " s |")
                .contains("| an incomplete message is forgotten after | "
                        + limits.forgetAfter().toSeconds() + " s |");
    }

    private static String block(String document, String name) {
        var found = Pattern.compile("<!-- example: " + name + " -->\n```[a-z]*\n(.*?)\n```", Pattern.DOTALL)
                .matcher(document);
        return found.find() ? found.group(1) : "";
    }
}
