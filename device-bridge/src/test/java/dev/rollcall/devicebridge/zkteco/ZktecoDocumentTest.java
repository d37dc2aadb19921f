package dev.rollcall.devicebridge.zkteco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.port.DeviceOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of docs/devices/zkteco.md are what the bridge really takes and answers. */
class ZktecoDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "devices", "zkteco.md");
    private static final String HANDSHAKE = "cdata&options=all&pushver=2.4.2&DeviceType=att&language=83";
    private static final String ATTLOG = "cdata&table=ATTLOG&Stamp=9999";
    private static final String ROWS =
            "1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\n1453\t2026-01-05 06:30:13\t1\t15\t0\t0\t0\ngarbage";

    private static Map<String, String> examples() {
        var terminal = new Terminal();
        var examples = new LinkedHashMap<String, String>();
        examples.put("forbidden", http(terminal.request("GET", "/iclock/getrequest?SN=" + Terminal.SN, new byte[0])));
        examples.put("handshake-request", "GET " + Terminal.path(HANDSHAKE) + " HTTP/1.1");
        examples.put("handshake-answer", http(terminal.get(HANDSHAKE)));
        examples.put("attlog-request", "POST " + Terminal.path(ATTLOG) + " HTTP/1.1\n\n" + ROWS);
        examples.put("attlog-answer", http(terminal.post(ATTLOG, ROWS)));
        terminal.storeIsDown();
        examples.put("store-down-answer", http(terminal.post(ATTLOG, ROWS)));
        terminal.storeIsBack();
        terminal.order("5b0f6f0e-4a51-4f6e-9d2b-0c6f2a9d1e11.wipe", DeviceOrder.Step.WIPE);
        examples.put("command-answer", http(terminal.get("getrequest")));
        return examples;
    }

    private static String http(DeviceResponse answer) {
        var text = new StringBuilder("HTTP/1.1 ").append(answer.status()).append('\n');
        new TreeMap<>(answer.headers())
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append('\n'));
        return text.append('\n').append(Terminal.text(answer)).toString();
    }

    @TestFactory
    Stream<DynamicTest> every_example_in_the_document_is_what_the_bridge_does() throws IOException {
        var document = Files.readString(DOCUMENT);
        return examples().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.getKey(),
                        () -> assertThat(block(document, example.getKey())).isEqualTo(example.getValue())));
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
        var found = Pattern.compile("<!-- example: " + name + " -->\n```\n(.*?)\n```", Pattern.DOTALL)
                .matcher(document);
        return found.find() ? found.group(1) : "";
    }
}
