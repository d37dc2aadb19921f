package dev.rollcall.devicebridge.nativeprotocol;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.Fixture.punch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Answer;
import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
    private final Fixture bridge = new Fixture();

    private SignedMessage punches() {
        return bridge.messages.punches(bridge.device, List.of(bridge.device.record(punch("W-1"))), NOW);
    }

    private List<Reason> reasons() {
        return bridge.ports.refusals.stream().map(TransportRefusal::reason).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "x-rollcall-ts, , HEADERS_INVALID",
        "x-rollcall-nonce, , HEADERS_INVALID",
        "x-rollcall-signature, , HEADERS_INVALID",
        "x-rollcall-ts, -1, HEADERS_INVALID",
        "x-rollcall-ts, 1767565815000000000, HEADERS_INVALID",
        "x-rollcall-ts, 1767565815001, SIGNATURE_INVALID",
        "x-rollcall-nonce, tooshort, HEADERS_INVALID",
        "x-rollcall-nonce, another-nonce-0001, SIGNATURE_INVALID",
        "x-rollcall-signature, zz, HEADERS_INVALID",
        "x-rollcall-signature, 0000000000000000000000000000000000000000000000000000000000000000, SIGNATURE_INVALID"
    })
    void d1_row_1_a_message_whose_headers_do_not_fit_is_noted_and_never_stored(
            String header, String value, Reason reason) {
        var message = punches();
        var headers = new HashMap<String, String>();
        message.headers().forEach((name, was) -> headers.put(name.toLowerCase(Locale.ROOT), was));
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        var answer = Answer.of(bridge.protocol.handle(
                new DeviceRequest(message.method(), message.path(), headers, message.body(), "192.0.2.7")));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("DEVICE_UNAUTHENTICATED");
        assertThat(answer.headers()).containsKey("WWW-Authenticate");
        assertThat(answer.json().has("serverTime"))
                .as("a stranger learns nothing")
                .isFalse();
        assertThat(bridge.ports.stored).isEmpty();
        assertThat(bridge.ports.refusals)
                .containsExactly(new TransportRefusal(reason, "SIM-0001", message.path(), "192.0.2.7", NOW));
    }

    @Test
    void d1_row_1_a_changed_body_does_not_pass() {
        var message = punches();
        message.body()[message.body().length - 10] ^= 1;
        assertThat(bridge.send(message).status()).isEqualTo(401);
        assertThat(reasons()).containsExactly(Reason.SIGNATURE_INVALID);
        assertThat(bridge.ports.deadLetters).isEmpty();
    }

    @Test
    void a_signature_for_one_address_is_none_for_another() {
        bridge.register("SIM-0002", true);
        var message = punches();
        for (var path : List.of("/rollcall/v1/SIM-0002/punch", "/rollcall/v1/SIM-0001/beat")) {
            var moved = new SignedMessage("POST", path, message.headers(), message.body());
            assertThat(bridge.send(moved).status()).isEqualTo(401);
        }
        assertThat(reasons()).containsExactly(Reason.SIGNATURE_INVALID, Reason.SIGNATURE_INVALID);
    }

    @Test
    void an_unknown_a_disabled_and_a_forged_device_are_answered_alike() {
        bridge.register("SIM-0009", false);
        var bodies = List.of("SIM-0008", "SIM-0009").stream()
                .map(sn -> SimDevice.of(sn, Fixture.KEY, 3, "b1"))
                .map(device -> bridge.protocol.handle(Fixture.request(bridge.messages.hello(device, 0, NOW))))
                .map(DeviceResponse::body)
                .toList();
        var forger = SimDevice.of("SIM-0001", Fixture.KEY.replace('0', '1'), 3, "b1");
        var forged = bridge.protocol.handle(Fixture.request(bridge.messages.hello(forger, 0, NOW)));
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1)).isEqualTo(forged.body());
        assertThat(reasons()).containsExactly(Reason.DEVICE_UNKNOWN, Reason.DEVICE_DISABLED, Reason.SIGNATURE_INVALID);
    }

    @Test
    void a_beat_counts_up_to_five_minutes_off_and_not_a_millisecond_further() {
        var five = Duration.ofMinutes(5);
        assertThat(bridge.send(bridge.messages.beat(bridge.device, 0, NOW.plus(five)))
                        .status())
                .isEqualTo(200);
        assertThat(bridge.send(bridge.messages.beat(bridge.device, 0, NOW.minus(five)))
                        .status())
                .isEqualTo(200);
        for (var off : List.of(five.plusMillis(1), five.plusMillis(1).negated())) {
            var answer = bridge.send(bridge.messages.beat(bridge.device, 0, NOW.plus(off)));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.error()).isEqualTo("CLOCK_OUT_OF_WINDOW");
            assertThat(answer.json().path("serverTime").asText()).isEqualTo("2026-01-04T22:30:15Z");
            assertThat(answer.json().path("serverMs").asLong()).isEqualTo(NOW.toEpochMilli());
        }
        assertThat(bridge.ports.beats).hasSize(2);
    }

    @Test
    void a_hello_is_how_a_wrong_clock_learns_the_time() {
        var answer = bridge.send(bridge.messages.hello(bridge.device, 0, NOW.minus(Duration.ofDays(9500))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("serverMs").asLong()).isEqualTo(NOW.toEpochMilli());
        assertThat(bridge.ports.hellos.get(0).skew()).isEqualTo(Duration.ofDays(-9500));
    }

    @Test
    void a_punch_has_no_time_window_since_clocks_in_the_field_are_wrong() {
        var message = bridge.messages.punches(
                bridge.device, List.of(bridge.device.record(punch("W-1"))), NOW.minus(Duration.ofDays(9500)));
        assertThat(bridge.send(message).codes()).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "beat"})
    void a_recorded_message_cannot_be_played_again(String operation) {
        var message = bridge.signed(operation, "{\"boot\":\"b7f2\",\"clock\":\"2026-01-05T06:30:15+08:00\"}");
        assertThat(bridge.send(message).status()).isEqualTo(200);
        var again = bridge.send(message);
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.error()).isEqualTo("NONCE_REPLAYED");
        assertThat(reasons()).containsExactly(Reason.NONCE_REPLAYED);
    }

    @Test
    void a_forged_message_does_not_use_up_a_nonce() {
        var message = bridge.signed("hello", "{\"boot\":\"b7f2\",\"clock\":\"2026-01-05T06:30:15+08:00\"}");
        var forged = new SignedMessage(message.method(), message.path(), message.headers(), new byte[] {'{', '}'});
        assertThat(bridge.send(forged).status()).isEqualTo(401);
        assertThat(bridge.send(message).status()).isEqualTo(200);
    }

    @Test
    void a_punch_message_may_come_again_with_the_same_nonce() {
        var message = punches();
        assertThat(bridge.send(message).codes()).containsExactly(0);
        assertThat(bridge.send(message).codes()).containsExactly(1);
    }

    @Test
    void when_nonces_cannot_be_looked_up_the_device_comes_again() {
        bridge.ports.noncesFail = true;
        var answer = bridge.send(bridge.messages.beat(bridge.device, 0, NOW));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        assertThat(bridge.ports.beats).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /, 404",
        "POST, /rollcall/v1/, 404",
        "POST, /rollcall/v1/SIM-0001, 404",
        "POST, /rollcall/v1/SIM-0001/, 404",
        "POST, /rollcall/v1/SIM-0001/resend, 404",
        "POST, /rollcall/v1/SIM-0001/hello/, 404",
        "POST, /rollcall/v1/SIM-0001/hello?x=1, 404",
        "POST, /rollcall/v1/SIM%2D0001/hello, 404",
        "POST, /rollcall/v1/../SIM-0001/hello, 404",
        "POST, /rollcall/v1/-SIM/hello, 404",
        "POST, http://127.0.0.1/rollcall/v1/SIM-0001/hello, 404",
        "GET, /rollcall/v1/SIM-0001/hello, 405",
        "PUT, /rollcall/v1/SIM-0001/punch, 405",
        "POST, /rollcall/v1/photo/0123456789abcdef, 405",
        "PUT, /rollcall/v1/photo/short, 404",
        "POST, /rollcall/v1/SIM-0001/hello, 401"
    })
    void an_address_is_taken_as_it_is_written_and_in_no_other_way(String method, String path, int status) {
        var request = new DeviceRequest(method, path, Map.of(), new byte[0], "");
        assertThat(bridge.protocol.handle(request).status()).isEqualTo(status);
    }
}
