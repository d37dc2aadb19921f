package dev.rollcall.devicebridge.mqttface;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.ID;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.bytes;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.file;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.OrderResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking a machine off its project, in the words it knows. */
class FaceOrdersTest {
    private static final String COMMAND = "5b0f6f0e-4a51-4f6e-9d2b-0c6f2a9d1e11";

    private final FaceFixture bridge = new FaceFixture();

    private void order(DeviceOrder.Step step, String suffix) {
        bridge.ports.order = new DeviceOrder(COMMAND + suffix, step, 3, Fixture.NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void freezing_is_nothing_a_machine_does_and_done_at_once() {
        order(DeviceOrder.Step.FREEZE, ".freeze");
        var handled = bridge.open().take("mqtt/face/heartbeat", file("heartbeat.json"));
        assertThat(handled.messages()).isEmpty();
        assertThat(bridge.ports.results)
                .containsExactly(new OrderResult(
                        COMMAND + ".freeze", OrderResult.State.DONE, "nothing to do on the device", Fixture.NOW));
    }

    @Test
    void draining_asks_for_every_record_up_to_now_by_the_machines_clock() {
        order(DeviceOrder.Step.DRAIN, ".drain");
        var handled = bridge.open().take("mqtt/face/heartbeat", file("heartbeat.json"));
        assertThat(new String(handled.messages().get(0).payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"operator\":\"ManualPushRecords\",\"messageId\":\"" + COMMAND
                        + ".drain\",\"info\":{\"TimeS\":\"2000-01-01T00:00:00\",\"TimeE\":\"2026-01-05T06:30:15\"}}");
    }

    @Test
    void draining_again_asks_for_the_time_of_what_is_missing() {
        var window =
                new DeviceOrder.Window(Fixture.NOW.minus(Duration.ofHours(2)), Fixture.NOW.minus(Duration.ofHours(1)));
        bridge.ports.order = new DeviceOrder(
                COMMAND + ".drain.2", DeviceOrder.Step.DRAIN, 3, Fixture.NOW.plus(Duration.ofDays(30)), window);
        var handled = bridge.open().take("mqtt/face/heartbeat", file("heartbeat.json"));
        assertThat(json(handled, 0).at("/info/TimeS").asText()).isEqualTo("2026-01-05T04:30:15");
        assertThat(json(handled, 0).at("/info/TimeE").asText()).isEqualTo("2026-01-05T05:30:15");
    }

    @Test
    void a_count_is_nothing_the_family_can_be_asked_for() {
        var window = new DeviceOrder.Window(Fixture.NOW.minus(Duration.ofHours(2)), Fixture.NOW);
        bridge.ports.order = new DeviceOrder(
                COMMAND + ".reconcile", DeviceOrder.Step.COUNT, 3, Fixture.NOW.plus(Duration.ofDays(30)), window);
        assertThat(bridge.open()
                        .take("mqtt/face/heartbeat", file("heartbeat.json"))
                        .messages())
                .isEmpty();
    }

    @Test
    void wiping_deletes_all_people_and_is_said_once_for_a_while() {
        order(DeviceOrder.Step.WIPE, ".wipe");
        var talk = bridge.open();
        var online = talk.take("mqtt/face/basic", file("online.json"));
        assertThat(json(online, 1).path("operator").asText()).isEqualTo("DeleteAllPerson");
        assertThat(json(online, 1).at("/info/deleteall").asInt()).isEqualTo(1);
        assertThat(talk.take("mqtt/face/heartbeat", file("heartbeat.json")).messages())
                .isEmpty();
        assertThat(bridge.open()
                        .take("mqtt/face/heartbeat", file("heartbeat.json"))
                        .messages())
                .hasSize(1);
    }

    @Test
    void an_order_that_is_over_is_not_told_any_more() {
        bridge.ports.order = new DeviceOrder(COMMAND + ".wipe", DeviceOrder.Step.WIPE, 3, Fixture.NOW);
        assertThat(bridge.open()
                        .take("mqtt/face/heartbeat", file("heartbeat.json"))
                        .messages())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteAllPerson-Ack,   '\"200\"', ok,   DONE,   ''",
        "ManualPushRecords-Ack, 200,       Ok,   DONE,   ''",
        "DeleteAllPerson-Ack,   '\"465\"', fail, FAILED, code 465: database",
        "DeleteAllPerson-Ack,   '\"200\"', fail, FAILED, code 200: database"
    })
    void what_a_machine_answers_is_the_result(
            String operator, String code, String result, OrderResult.State state, String detail) {
        bridge.open().take("mqtt/face/" + ID + "/Ack", bytes("""
                {"messageId":"%s.wipe","operator":"%s","code":%s,"info":{"result":"%s","detail":"database"}}""".formatted(COMMAND, operator, code, result)));
        assertThat(bridge.ports.results)
                .containsExactly(new OrderResult(COMMAND + ".wipe", state, detail, Fixture.NOW));
    }

    @Test
    void an_acknowledged_acknowledgement_is_no_result() {
        var handled = bridge.open().take("mqtt/face/" + ID + "/Ack", bytes("""
                {"messageId":"m","operator":"PushAck-Ack","info":{"facesluiceId":"1299523","result":"ok"}}"""));
        assertThat(handled.settled()).isTrue();
        assertThat(bridge.ports.results).isEmpty();
    }
}
