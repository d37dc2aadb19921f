package dev.rollcall.devicebridge.wire.mqtt;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.ID;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.JPEG;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.PASSWORD;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.REC;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.bytes;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.simulator.NativeMqttLink;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that others wrote, over a socket: Eclipse Paho and HiveMQ. */
class RealClientsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningMqtt bridge = new RunningMqtt();
    private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        bridge.close();
    }

    private JsonNode next() throws InterruptedException, IOException {
        var payload = heard.poll(20, TimeUnit.SECONDS);
        assertThat(payload).as("an answer").isNotNull();
        return JSON.readTree(payload);
    }

    private org.eclipse.paho.client.mqttv3.MqttClient paho(String clientId, String user, String password)
            throws MqttException {
        var client = new org.eclipse.paho.client.mqttv3.MqttClient(
                "tcp://127.0.0.1:" + bridge.port(), clientId, new MemoryPersistence());
        var options = new MqttConnectOptions();
        options.setUserName(user);
        options.setPassword(password.toCharArray());
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setWill("mqtt/face/basic", bytes("{\"operator\":\"Offline\"}"), 1, false);
        client.setTimeToWait(20_000);
        client.connect(options);
        return client;
    }

    private Mqtt3BlockingClient hive(String clientId) {
        return MqttClient.builder()
                .identifier(clientId)
                .serverHost("127.0.0.1")
                .serverPort(bridge.port())
                .useMqttVersion3()
                .buildBlocking();
    }

    private static byte[] largeRecord() {
        var jpeg = Arrays.copyOf(JPEG, 2_000_000);
        return bytes("{\"operator\":\"RecPush\",\"info\":{\"facesluiceId\":\"" + ID + "\",\"customId\":\"W-1\","
                + "\"RecordID\":7,\"time\":\"2026-01-05 06:30:12\",\"pic\":\"data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(jpeg) + "\"}}");
    }

    @Test
    void paho_as_a_face_machine_delivers_records_and_large_pictures() throws Exception {
        var client = paho(ID, "admin", PASSWORD);
        IMqttMessageListener listener = (topic, message) -> heard.add(message.getPayload());
        client.subscribe("mqtt/face/" + ID, 0, listener);
        client.publish("mqtt/face/basic", file("online.json"), 0, false);
        assertThat(next().path("operator").asText()).isEqualTo("Online-Ack");
        client.publish(REC, file("rec-push.json"), 1, true);
        assertThat(next().at("/info/SnapOrRecordID").asInt()).isEqualTo(389);
        client.publish(REC, largeRecord(), 1, false);
        assertThat(next().at("/info/SnapOrRecordID").asInt()).isEqualTo(7);
        assertThat(bridge.face.ports.photos).hasSize(2);
        client.disconnect();
        client.close();
    }

    @Test
    void paho_is_told_why_it_is_turned_away() {
        assertThatThrownBy(() -> paho(ID, "admin", "wrong"))
                .isInstanceOfSatisfying(
                        MqttException.class,
                        e -> assertThat(e.getReasonCode()).isEqualTo(MqttException.REASON_CODE_FAILED_AUTHENTICATION));
    }

    @Test
    void paho_may_not_listen_to_everything() throws Exception {
        var client = paho(ID, "admin", PASSWORD);
        assertThatThrownBy(() -> client.subscribe("#", 0)).isInstanceOf(MqttException.class);
        client.disconnectForcibly(0, 1000, false);
        client.close();
    }

    @Test
    void hivemq_as_a_face_machine_delivers_records_and_large_pictures() throws Exception {
        var client = hive(ID);
        client.connectWith()
                .simpleAuth()
                .username("admin")
                .password(bytes(PASSWORD))
                .applySimpleAuth()
                .keepAlive(30)
                .send();
        client.toAsync().publishes(MqttGlobalPublishFilter.ALL, message -> heard.add(message.getPayloadAsBytes()));
        client.subscribeWith().topicFilter("mqtt/face/" + ID).send();
        client.publishWith()
                .topic(REC)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(file("rec-push.json"))
                .send();
        assertThat(next().at("/info/SnapOrRecordID").asInt()).isEqualTo(389);
        client.publishWith().topic(REC).payload(largeRecord()).send();
        assertThat(next().at("/info/SnapOrRecordID").asInt()).isEqualTo(7);
        assertThat(bridge.budget.used()).isLessThan(32 * 1024 * 1024);
        client.disconnect();
    }

    @Test
    void hivemq_is_told_why_it_is_turned_away() {
        var client = hive(ID);
        assertThatThrownBy(() -> client.connectWith()
                        .simpleAuth()
                        .username("admin")
                        .password(bytes("wrong"))
                        .applySimpleAuth()
                        .send())
                .isInstanceOf(Mqtt3ConnAckException.class)
                .hasMessageContaining("BAD_USER_NAME_OR_PASSWORD");
    }

    @Test
    void hivemq_of_version_5_is_told_that_it_is_not_spoken_here() {
        var client = MqttClient.builder()
                .identifier(ID)
                .serverHost("127.0.0.1")
                .serverPort(bridge.port())
                .useMqttVersion5()
                .buildBlocking();
        assertThatThrownBy(client::connect)
                .isInstanceOf(Mqtt5ConnAckException.class)
                .hasMessageContaining("UNSUPPORTED_PROTOCOL_VERSION");
    }

    @Test
    void hivemq_gets_no_acknowledgement_while_the_store_is_away() {
        bridge.face.ports.storeFailsAfter = 0;
        var client = hive(ID);
        client.connectWith()
                .simpleAuth()
                .username("admin")
                .password(bytes(PASSWORD))
                .applySimpleAuth()
                .send();
        assertThatThrownBy(() -> client.publishWith()
                        .topic(REC)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(file("rec-push.json"))
                        .send())
                .isInstanceOf(Exception.class);
        assertThat(bridge.face.ports.stored).isEmpty();
    }

    @Test
    void a_native_device_says_over_mqtt_what_it_would_say_over_http() throws Exception {
        var device = bridge.nativeBridge.device;
        var now = Instant.now();
        try (var link = new NativeMqttLink("127.0.0.1", bridge.port(), device, now, "nonce-of-the-connect")) {
            var punch =
                    bridge.nativeBridge.messages.punches(device, List.of(device.record(Fixture.punch("W-0001"))), now);
            var reply = link.send("punch", punch.body(), now, "nonce-of-the-punch-1");
            assertThat(reply).isNotNull();
            assertThat(reply.status()).isEqualTo(200);
            assertThat(JSON.readTree(reply.body()).at("/items/0/code").asInt()).isZero();
            var beat = bridge.nativeBridge.messages.beat(device, 0, now);
            assertThat(link.send("beat", beat.body(), now, "nonce-of-the-beat-1")
                            .status())
                    .isEqualTo(200);
            assertThat(link.send("beat", beat.body(), now, "nonce-of-the-beat-1")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(bridge.nativeBridge.ports.stored).hasSize(1);
    }

    @Test
    void a_sign_in_that_was_recorded_opens_no_second_connection() throws Exception {
        var device = bridge.nativeBridge.device;
        var now = Instant.now();
        new NativeMqttLink("127.0.0.1", bridge.port(), device, now, "nonce-of-the-connect").close();
        assertThatThrownBy(() -> new NativeMqttLink("127.0.0.1", bridge.port(), device, now, "nonce-of-the-connect"))
                .hasMessage("CONNACK 4");
    }
}
