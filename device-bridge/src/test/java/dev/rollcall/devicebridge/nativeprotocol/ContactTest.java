package dev.rollcall.devicebridge.nativeprotocol;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.Hello;
import dev.rollcall.devicebridge.port.OrderResult;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    private final Fixture bridge = new Fixture();

    @Test
    void a_hello_tells_everything_about_the_device_and_learns_what_it_needs() {
        var answer = bridge.send(bridge.signed("hello", """
                {"boot":"b7f2","fw":"1.4.2","hw":"B1","model":"SIM","epoch":2,"lastSeq":17,"lastAckedSeq":15,\
                "backlog":2,"clock":"2026-01-05T06:30:25+08:00","rosterVersion":11,"rosterHash":"ff","caps":["photo"],\
                "unheardOf":1}"""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("epoch").asInt()).isEqualTo(3);
        assertThat(answer.json().path("serverTime").asText()).isEqualTo("2026-01-04T22:30:15Z");
        assertThat(answer.json().path("maxBatch").asInt())
                .as("never above our own limit")
                .isEqualTo(200);
        assertThat(answer.json().path("maxBody").asInt()).isEqualTo(262144);
        assertThat(answer.json().path("beatSec").asInt()).isEqualTo(60);
        assertThat(answer.json().at("/photo/mode").asText()).isEqualTo("presigned");
        assertThat(answer.json().at("/photo/maxSize").asInt()).isEqualTo(2097152);
        assertThat(answer.json().path("expectRoster").asLong()).isEqualTo(12);
        assertThat(bridge.ports.hellos)
                .containsExactly(new Hello(
                        "b7f2",
                        "1.4.2",
                        "B1",
                        "SIM",
                        2,
                        17L,
                        15L,
                        2,
                        OffsetDateTime.parse("2026-01-05T06:30:25+08:00"),
                        11L,
                        "ff",
                        List.of("photo"),
                        Duration.ofSeconds(10),
                        NOW));
    }

    @Test
    void a_beat_measures_the_skew_of_the_clock_in_the_body() {
        var answer = bridge.send(bridge.signed("beat", """
                {"clock":"2026-01-05T06:29:15+08:00","backlog":2,"lastSeq":17,"free":4000,"temp":41.5,\
                "doors":["1:closed"],"children":[{"sn":"CHILD-7","online":true},{"sn":"CHILD-8"}]}"""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("beatSec").asInt()).isEqualTo(60);
        assertThat(bridge.ports.beats)
                .containsExactly(new Beat(
                        OffsetDateTime.parse("2026-01-05T06:29:15+08:00"),
                        2,
                        17L,
                        4000L,
                        41.5,
                        List.of("1:closed"),
                        List.of(new Beat.Child("CHILD-7", true), new Beat.Child("CHILD-8", false)),
                        Duration.ofMinutes(-1),
                        NOW));
    }

    @Test
    void an_order_is_told_with_every_contact_until_it_is_answered_R135() {
        bridge.ports.order = new DeviceOrder("c1.freeze", DeviceOrder.Step.FREEZE, 3, NOW.plus(Duration.ofDays(30)));
        var beat = bridge.send(bridge.signed("beat", "{\"clock\":\"2026-01-05T06:30:15+08:00\"}"));
        assertThat(beat.json().at("/cmd/id").asText()).isEqualTo("c1.freeze");
        assertThat(beat.json().at("/cmd/kind").asText()).isEqualTo("unbind");
        assertThat(beat.json().at("/cmd/order").asText()).isEqualTo("freeze");
        assertThat(beat.json().at("/cmd/epoch").asInt()).isEqualTo(3);
        assertThat(beat.json().at("/cmd/notAfter").asText()).isEqualTo("2026-02-03T22:30:15Z");
    }

    @Test
    void what_became_of_an_order_is_handed_on_and_answered_like_a_beat_R135() {
        var result = bridge.send(bridge.signed("result", "{\"id\":\"c1.freeze\",\"state\":\"DONE\"}"));
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.json().has("cmd")).isFalse();
        assertThat(bridge.ports.results).containsExactly(new OrderResult("c1.freeze", OrderResult.State.DONE, "", NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"c1\"}",
                "{\"id\":\"c1\",\"state\":\"PERHAPS\"}",
                "{\"id\":\"c 1\",\"state\":\"DONE\"}"
            })
    void an_unreadable_result_is_kept_raw(String body) {
        assertThat(bridge.send(bridge.signed("result", body)).status()).isEqualTo(400);
        assertThat(bridge.ports.deadLetters.get(0).raw().toUtf8()).isEqualTo(body);
        assertThat(bridge.ports.results).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{}",
                "{\"boot\":\"b7f2\"}",
                "{\"clock\":\"2026-01-05T06:30:25+08:00\"}",
                "{\"boot\":\"b7f2\",\"clock\":\"noon\"}",
                "{\"boot\":\"b7f2\",\"clock\":\"2026-01-05T06:30:25+08:00\",\"caps\":\"photo\"}",
                "{\"boot\":\"b7f2\",\"clock\":\"2026-01-05T06:30:25+08:00\"}{}"
            })
    void an_unreadable_hello_is_kept_raw(String body) {
        var answer = bridge.send(bridge.signed("hello", body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asInt()).isEqualTo(11);
        assertThat(bridge.ports.deadLetters.get(0).raw().toUtf8()).isEqualTo(body);
        assertThat(bridge.ports.hellos).isEmpty();
    }
}
