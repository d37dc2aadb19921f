package dev.rollcall.devicebridge.nativeprotocol;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.Fixture.punch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.port.ChildRecord;
import dev.rollcall.devicebridge.port.ClockState;
import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.GeoPosition;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.PhotoClaim;
import dev.rollcall.devicebridge.port.PunchSource;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunchTest {
    private static final String PLAIN =
            "{\"seq\":1,\"person\":\"W-1\",\"t\":\"2026-01-05T06:30:12+08:00\",\"dir\":\"IN\",\"live\":{\"r\":\"T\"}}";

    private final Fixture bridge = new Fixture();

    private SignedMessage records(int count) {
        var records = IntStream.range(0, count)
                .mapToObj(i -> bridge.device.record(punch("W-" + i)))
                .toList();
        return bridge.messages.punches(bridge.device, records, NOW);
    }

    @Test
    void every_field_of_a_record_reaches_the_sink() {
        var item = """
                {"seq":184467, "id":"4f1c", "sub":"lane-2", "childSn":"CHILD-7", "person":"工人-甲", \
                "t":"2026-01-05T06:30:12.250+08:00", "clockState":"FREE", "dir":"OUT", \
                "live":{"r":"T","algo":"nir-2","score":98.5}, "method":"FACE", "score":97, "src":"REPLAY", \
                "geo":{"lat":36.62,"lon":101.78,"sys":"GCJ02","acc":12.5,"mock":true}, \
                "photo":{"sha256":"%s","size":51200}, "sig":"abc=", "unheardOf":[{"a":{}}]}""".formatted("ab".repeat(32));
        var message = bridge.batch(item);
        assertThat(bridge.send(message).codes()).containsExactly(0);

        var batch = bridge.ports.batches.get(0);
        assertThat(batch.epoch()).isEqualTo(3);
        assertThat(batch.boot()).isEqualTo("b7f2");
        assertThat(batch.receivedAt()).isEqualTo(NOW);
        assertThat(batch.messageHash()).isEqualTo(SignedMessage.sha256(message.body()));
        var record = batch.records().get(0);
        assertThat(record.index()).isZero();
        assertThat(record.seq()).isEqualTo(184467);
        assertThat(record.id()).isEqualTo("4f1c");
        assertThat(record.sub()).isEqualTo("lane-2");
        assertThat(record.child()).isEqualTo(new ChildRecord("CHILD-7", null, null));
        assertThat(record.person()).isEqualTo("工人-甲");
        assertThat(record.deviceTime()).isEqualTo(OffsetDateTime.parse("2026-01-05T06:30:12.250+08:00"));
        assertThat(record.clockState()).isEqualTo(ClockState.FREE);
        assertThat(record.direction()).isEqualTo(Direction.OUT);
        assertThat(record.liveness()).isEqualTo(new Liveness(Liveness.Result.ALIVE, "nir-2", 98.5));
        assertThat(record.method()).isEqualTo("FACE");
        assertThat(record.score()).isEqualTo(97);
        assertThat(record.source()).isEqualTo(PunchSource.REPLAY);
        assertThat(record.geo()).isEqualTo(new GeoPosition(36.62, 101.78, GeoPosition.Datum.GCJ02, 12.5, true));
        assertThat(record.photo()).isEqualTo(new PhotoClaim("ab".repeat(32), 51200));
        assertThat(record.signature()).isEqualTo("abc=");
        assertThat(record.raw().toUtf8()).isEqualTo(item);
        assertThat(record.contentHash())
                .isEqualTo(SignedMessage.sha256(("工人-甲\n%s\n%s\n%s\nFACE\n" + "ab".repeat(32))
                        .formatted(
                                record.deviceTime(),
                                record.direction(),
                                record.liveness().result())
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_record_by_the_way_of_a_gateway_is_the_same_record_R110_R169() {
        var plain =
                "{\"seq\":7,\"person\":\"W-1\",\"t\":\"2026-01-05T06:30:12+08:00\",\"dir\":\"IN\",\"live\":{\"r\":\"T\"}";
        bridge.send(bridge.batch(plain + "}"));
        bridge.send(bridge.batch(
                plain + ",\"src\":\"REPLAY\",\"childSn\":\"CHILD-7\",\"childEpoch\":2,\"childBoot\":\"c1\"}"));
        var direct = bridge.ports.batches.get(0).records().get(0);
        var forwarded = bridge.ports.batches.get(1).records().get(0);
        assertThat(forwarded.contentHash()).isEqualTo(direct.contentHash());
        assertThat(forwarded.child()).isEqualTo(new ChildRecord("CHILD-7", 2, "c1"));
    }

    @Test
    void what_a_record_may_leave_out_is_unknown_and_not_made_up() {
        bridge.send(bridge.batch("{\"seq\":1,\"person\":\"W-1\",\"t\":\"2026-01-05T06:30:12+08:00\",\"dir\":\"UNK\","
                + "\"live\":null,\"score\":null}"));
        var record = bridge.ports.batches.get(0).records().get(0);
        assertThat(record.clockState()).isEqualTo(ClockState.UNKNOWN);
        assertThat(record.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(record.liveness()).isEqualTo(Liveness.ABSENT);
        assertThat(record.source()).isEqualTo(PunchSource.LIVE);
        assertThat(record.score()).isNull();
        assertThat(record.geo()).isNull();
        assertThat(record.photo()).isNull();
    }

    @Test
    void each_record_is_answered_at_its_place() {
        var records = List.of(
                bridge.device.record(punch("W-1")),
                bridge.device.record(punch("W-2").live("F")),
                bridge.device.record(punch("W-3").live(null)),
                bridge.device.record(punch("W-4")));
        var answer = bridge.send(bridge.messages.punches(bridge.device, records, NOW));
        assertThat(answer.codes()).containsExactly(0, 2, 2, 0);
        assertThat(answer.json().at("/items/1/seq").asLong()).isEqualTo(2);
        assertThat(answer.json().at("/items/1/i").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/items/1/reason").asText()).isEqualTo("NO_LIVENESS");
        assertThat(answer.json().path("seqUpTo").asLong()).isEqualTo(4);
    }

    @Test
    void the_same_record_twice_is_one_row_and_answer_1() {
        var record = bridge.device.record(punch("W-1"));
        var message = bridge.messages.punches(bridge.device, List.of(record, record), NOW);
        assertThat(bridge.send(message).codes()).containsExactly(0, 1);
        assertThat(bridge.send(message).codes()).containsExactly(1, 1);
        assertThat(bridge.ports.stored).hasSize(1);
    }

    @Test
    void an_older_epoch_is_passed_on_as_it_is() {
        bridge.device.epoch(1);
        assertThat(bridge.send(records(1)).codes()).containsExactly(0);
        assertThat(bridge.ports.batches.get(0).epoch()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|FIELD_MISSING:seq",
                "5|NOT_AN_OBJECT",
                "null|NOT_AN_OBJECT",
                "'\"text\"'|NOT_AN_OBJECT",
                "[[1],{}]|NOT_AN_OBJECT",
                "{'seq':0}|FIELD_INVALID:seq",
                "{'seq':-1}|FIELD_INVALID:seq",
                "{'seq':'1'}|FIELD_INVALID:seq",
                "{'seq':1.5}|FIELD_INVALID:seq",
                "{'seq':9223372036854775808}|FIELD_INVALID:seq",
                "{'seq':1}|FIELD_MISSING:person",
                "{'seq':1,'person':''}|FIELD_INVALID:person",
                "{'seq':1,'person':'a\\u0000b'}|FIELD_INVALID:person",
                "{'seq':1,'person':'\\ud800'}|FIELD_INVALID:person",
                "{'seq':1,'person':'W'}|FIELD_MISSING:t",
                "{'seq':1,'person':'W','t':'2026-01-05 06:30:12'}|FIELD_INVALID:t",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12'}|FIELD_INVALID:t",
                "{'seq':1,'person':'W','t':'2026-02-30T06:30:12Z'}|FIELD_INVALID:t",
                "{'seq':1,'person':'W','t':'1969-12-31T23:59:59Z'}|FIELD_INVALID:t",
                "{'seq':1,'person':'W','t':'2200-01-01T00:00:00Z'}|FIELD_INVALID:t",
                "{'seq':1,'person':'W','t':'+999999999-12-31T23:59:59-18:00'}|FIELD_INVALID:t",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z'}|FIELD_MISSING:dir",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z','dir':'UP'}|FIELD_INVALID:dir",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z','dir':'IN','live':'T'}|FIELD_INVALID:live",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z','dir':'IN','live':{'r':'X'}}|FIELD_INVALID:live",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z','dir':'IN','score':100.1}|FIELD_INVALID:score",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z','dir':'IN','score':1e999}|FIELD_INVALID:score",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z','dir':'IN','geo':{'lat':91,'lon':0}}|FIELD_INVALID:lat",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z','dir':'IN','src':'OLD'}|FIELD_INVALID:src",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z','dir':'IN','childSn':'a b'}|FIELD_INVALID:childSn",
                "{'seq':1,'person':'W','t':'2026-01-05T06:30:12Z','dir':'IN','photo':{'size':1}}|FIELD_MISSING:sha256"
            })
    void an_unreadable_record_is_kept_raw_and_answered_11_while_its_neighbours_are_stored(String item, String reason) {
        var raw = item.replace('\'', '"').replace("\"\"text\"\"", "\"text\"");
        var answer = bridge.send(bridge.batch(PLAIN, raw, PLAIN.replace("\"seq\":1", "\"seq\":2")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.codes()).containsExactly(0, 11, 0);
        assertThat(answer.json().at("/items/1/reason").asText()).isEqualTo(reason);
        assertThat(bridge.ports.stored).hasSize(2);
        var letter = bridge.ports.deadLetters.get(0);
        assertThat(letter.raw().toUtf8()).isEqualTo(raw);
        assertThat(letter.reason()).isEqualTo(reason);
        assertThat(letter.sn()).isEqualTo("SIM-0001");
        assertThat(letter.path()).isEqualTo("/rollcall/v1/SIM-0001/punch");
        assertThat(letter.contentHash()).isEqualTo(SignedMessage.sha256(raw.getBytes(StandardCharsets.UTF_8)));
        assertThat(letter.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void a_text_over_its_limit_is_unreadable_and_one_at_its_limit_is_not() {
        var fits = PLAIN.replace("W-1", "人".repeat(64));
        var tooLong = PLAIN.replace("W-1", "人".repeat(65)).replace("\"seq\":1", "\"seq\":2");
        assertThat(bridge.send(bridge.batch(fits, tooLong)).codes()).containsExactly(0, 11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{\"epoch\":3,\"boot\":\"b7f2\"}",
                "{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":{}}",
                "{\"epoch\":3,\"batch\":[]}",
                "{\"boot\":\"b7f2\",\"batch\":[]}",
                "{\"epoch\":-1,\"boot\":\"b7f2\",\"batch\":[]}",
                "{\"epoch\":3,\"boot\":\"b 7\",\"batch\":[]}",
                "{\"epoch\":3,\"boot\":{\"x\":1},\"batch\":[]}",
                "{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[]} x",
                "{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[],\"batch\":[]}",
                "{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[{\"seq\":1,}]}",
                "{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[{\"seq\":1"
            })
    void a_body_that_cannot_be_taken_apart_is_kept_whole_and_nothing_of_it_is_stored(String body) {
        var answer = bridge.send(bridge.signed("punch", body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("MALFORMED_BODY");
        assertThat(answer.json().path("code").asInt()).isEqualTo(11);
        assertThat(bridge.ports.deadLetters.get(0).raw().toUtf8()).isEqualTo(body);
        assertThat(bridge.ports.stored).isEmpty();
    }

    @Test
    void a_body_in_utf_16_is_not_guessed_at() {
        var body = ("{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[" + PLAIN + "]}").getBytes(StandardCharsets.UTF_16LE);
        var message = SignedMessage.sign(bridge.device, "punch", NOW, "hand-written-nonce-1", body);
        assertThat(bridge.send(message).status()).isEqualTo(400);
        assertThat(bridge.ports.stored).isEmpty();
    }

    @Test
    void a_depth_bomb_is_kept_as_it_came_and_costs_nothing() {
        var answer = bridge.send(bridge.batch("[".repeat(50_000) + "]".repeat(50_000)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(bridge.ports.deadLetters).hasSize(1);
    }

    @Test
    void an_empty_batch_is_answered_and_stores_nothing() {
        var answer = bridge.send(bridge.batch());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.json().path("seqUpTo").isNull()).isTrue();
        assertThat(bridge.ports.batches).isEmpty();
    }

    @Test
    void two_hundred_records_are_taken_and_one_more_is_sent_back_whole() {
        assertThat(bridge.send(records(200)).codes()).hasSize(200).containsOnly(0);
        var answer = bridge.send(records(201));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("BATCH_TOO_LARGE");
        assertThat(answer.json().path("maxBatch").asInt()).isEqualTo(200);
        assertThat(bridge.ports.stored).hasSize(200);
    }

    @Test
    void a_body_over_the_limit_is_not_read() {
        var bridge = new Fixture(new ProtocolLimits(1024, 200, 1024, Duration.ofMinutes(5), Duration.ofSeconds(5)));
        var answer = bridge.send(bridge.signed("punch", " ".repeat(1025)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void when_the_store_is_down_no_record_is_answered_as_stored() {
        bridge.ports.storeFailsAfter = 0;
        var message = records(3);
        var answer = bridge.send(message);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        assertThat(answer.codes()).containsExactly(10, 10, 10);
        assertThat(answer.json().at("/items/0/afterMs").asLong()).isEqualTo(5000);
        assertThat(answer.json().path("seqUpTo").isNull()).isTrue();

        bridge.ports.storeFailsAfter = null;
        assertThat(bridge.send(message).codes()).containsExactly(0, 0, 0);
    }

    @Test
    void when_the_store_fails_half_way_everything_is_sent_again_and_stored_once() {
        bridge.ports.storeFailsAfter = 2;
        var message = records(3);
        assertThat(bridge.send(message).codes()).containsExactly(10, 10, 10);
        assertThat(bridge.ports.stored).hasSize(2);

        bridge.ports.storeFailsAfter = null;
        assertThat(bridge.send(message).codes()).containsExactly(1, 1, 0);
        assertThat(bridge.ports.stored).hasSize(3);
    }

    @Test
    void when_a_dead_letter_cannot_be_kept_there_is_no_positive_answer() {
        bridge.ports.deadLettersFail = true;
        var item = bridge.send(bridge.batch(PLAIN, "{}"));
        assertThat(item.status()).isEqualTo(503);
        assertThat(item.codes()).containsExactly(10, 10);
        assertThat(bridge.send(bridge.signed("punch", "not json")).status()).isEqualTo(503);
    }

    @Test
    void a_sink_that_loses_count_is_not_believed() {
        var ports = bridge.ports;
        var protocol = new NativeProtocol(
                ports,
                ports,
                (device, batch) -> ports.accept(device, batch).subList(1, 2),
                ports,
                ports,
                ports,
                ports,
                ports,
                Clock.fixed(NOW, ZoneOffset.UTC),
                ProtocolLimits.DEFAULT);
        assertThat(protocol.handle(Fixture.request(records(2))).status()).isEqualTo(503);
    }
}
