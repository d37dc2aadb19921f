package dev.rollcall.devicebridge.jt808;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.jt808.TerminalTalk.punch;
import static dev.rollcall.devicebridge.jt808.TerminalTalk.punches;
import static dev.rollcall.devicebridge.jt808.TerminalTalk.tunnel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.OrderResult;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Native messages within 0900 and 8900. */
class TunnelTest {
    private static final int F1 = 0xf1;
    private static final int F2 = 0xf2;
    private static final int F3 = 0xf3;
    private static final int F4 = 0xf4;

    private final TerminalTalk talk = new TerminalTalk();

    @BeforeEach
    void login() {
        talk.login();
    }

    @Test
    void punches_are_committed_then_acknowledged_twice() {
        talk.ports.beforeStore = () -> assertThat(talk.ports.batches).isEmpty();
        var heard = talk.send(0x0900, tunnel(F1, punches(2)));
        assertThat(heard.ids()).containsExactly(0x8001, 0x8900);
        assertThat(heard.results(0x0900)).containsExactly(GeneralAnswer.OK);
        assertThat(heard.body(0x8900)[0]).isEqualTo((byte) F1);
        assertThat(heard.json())
                .isEqualTo("{\"seqUpTo\":2,\"items\":[{\"i\":0,\"seq\":1,\"code\":0},{\"i\":1,\"seq\":2,\"code\":0}]}");
        assertThat(talk.ports.stored).hasSize(2);
        assertThat(talk.ports.batches.get(0).receivedAt()).isEqualTo(NOW);
    }

    @Test
    void the_same_punches_again_are_duplicates_and_acknowledged_the_same() {
        talk.send(0x0900, tunnel(F1, punches(2)));
        var heard = talk.send(0x0900, tunnel(F1, punches(2)));
        assertThat(heard.results(0x0900)).containsExactly(GeneralAnswer.OK);
        assertThat(heard.json()).contains("\"seq\":1,\"code\":1").contains("\"seq\":2,\"code\":1");
        assertThat(talk.ports.stored).hasSize(2);
    }

    @Test
    void a_punch_of_a_child_behind_the_gateway_keeps_its_own_key_R110_R169() {
        var more = ",\"childSn\":\"CHILD-7\",\"childEpoch\":5,\"childBoot\":\"c1\"";
        talk.send(0x0900, tunnel(F1, TerminalTalk.batch(List.of(punch(1, more)))));
        var child = talk.ports.batches.get(0).records().get(0).child();
        assertThat(child.sn()).isEqualTo("CHILD-7");
        assertThat(child.epoch()).isEqualTo(5);
        assertThat(child.boot()).isEqualTo("c1");
    }

    @Test
    void while_the_store_is_down_nothing_is_said_at_all() {
        talk.ports.storeFailsAfter = 1;
        var heard = talk.send(0x0900, tunnel(F1, punches(2)));
        assertThat(heard.frames()).isEmpty();
        assertThat(heard.pause()).isTrue();
        assertThat(heard.end()).isFalse();
        talk.ports.storeFailsAfter = null;
        assertThat(talk.send(0x0900, tunnel(F1, punches(2))).json())
                .contains("\"seq\":1,\"code\":1")
                .contains("\"seq\":2,\"code\":0");
    }

    @Test
    void a_terminal_that_deletes_on_f1_alone_is_told_that_its_frame_came_and_to_retry() {
        talk.account(Map.of("ackAfterCommit", "false"), true);
        talk.clock.pass(Duration.ofSeconds(30));
        talk.ports.storeFailsAfter = 0;
        var heard = talk.send(0x0900, tunnel(F1, punches(1)));
        assertThat(heard.results(0x0900)).containsExactly(GeneralAnswer.OK);
        assertThat(heard.json())
                .contains("STORE_UNAVAILABLE")
                .contains("\"seqUpTo\":null")
                .contains("\"code\":10");
        assertThat(heard.pause()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "not json", "[1,2]"})
    void what_cannot_be_read_is_kept_and_acknowledged_so_that_it_blocks_no_queue(String json) {
        var heard = talk.send(0x0900, tunnel(F1, json));
        assertThat(heard.results(0x0900)).containsExactly(GeneralAnswer.OK);
        assertThat(heard.json()).contains("MALFORMED_BODY").contains("\"code\":11");
        assertThat(talk.ports.deadLetters).hasSize(1);
        assertThat(talk.ports.deadLetters.get(0).path()).isEqualTo("jt808/0900/F1");
        assertThat(talk.ports.deadLetters.get(0).raw().toUtf8()).isEqualTo(json);
    }

    @Test
    void one_unreadable_punch_is_kept_and_the_others_are_stored() {
        var items = List.of(punch(1, ""), "{\"seq\":2}", punch(3, ""));
        var heard = talk.send(0x0900, tunnel(F1, TerminalTalk.batch(items)));
        assertThat(heard.results(0x0900)).containsExactly(GeneralAnswer.OK);
        assertThat(heard.json()).contains("\"seq\":2,\"code\":11");
        assertThat(talk.ports.stored).hasSize(2);
    }

    @Test
    void too_many_punches_at_once_are_not_stored_and_the_frame_is_not_called_ok() {
        var many =
                "{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[" + String.join(",", Collections.nCopies(201, "1")) + "]}";
        var heard = talk.send(0x0900, tunnel(F1, many));
        assertThat(heard.results(0x0900)).containsExactly(GeneralAnswer.FAILED);
        assertThat(heard.json()).contains("BATCH_TOO_LARGE");
    }

    @Test
    void hello_beat_and_result_go_the_same_way() {
        talk.ports.order = new DeviceOrder("c1.drain", DeviceOrder.Step.DRAIN, 3, NOW.plus(Duration.ofDays(30)));
        var hello = talk.send(0x0900, tunnel(F2, "{\"boot\":\"b7f2\",\"clock\":\"2026-01-05T06:30:25+08:00\"}"));
        assertThat(hello.results(0x0900)).containsExactly(GeneralAnswer.OK);
        assertThat(hello.body(0x8900)[0]).isEqualTo((byte) F2);
        assertThat(hello.json()).contains("\"epoch\":3").contains("\"order\":\"drain\"");
        assertThat(talk.ports.hellos.get(1).boot()).isEqualTo("b7f2");
        assertThat(talk.ports.hellos.get(1).skew()).isEqualTo(Duration.ofSeconds(10));

        var beat = talk.send(0x0900, tunnel(F3, "{\"clock\":\"2026-01-05T06:30:25+08:00\",\"backlog\":2}"));
        assertThat(beat.body(0x8900)[0]).isEqualTo((byte) F3);
        assertThat(beat.json()).contains("\"order\":\"drain\"");
        assertThat(talk.ports.beats.get(0).clock()).isEqualTo(OffsetDateTime.parse("2026-01-05T06:30:25+08:00"));

        var result = talk.send(0x0900, tunnel(F4, "{\"id\":\"c1.drain\",\"state\":\"DONE\"}"));
        assertThat(result.body(0x8900)[0]).isEqualTo((byte) F4);
        assertThat(talk.ports.results).containsExactly(new OrderResult("c1.drain", OrderResult.State.DONE, "", NOW));
    }

    @Test
    void a_beat_that_cannot_be_put_down_is_not_answered() {
        talk.ports.contactsFail = true;
        assertThat(talk.send(0x0900, tunnel(F3, "{\"clock\":\"2026-01-05T06:30:25+08:00\"}"))
                        .frames())
                .isEmpty();
        assertThat(talk.send(0x0002, new byte[0]).frames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x0b, 0x41, 0x42, 0xf0, 0xf5, 0xff})
    void other_types_are_unsupported(int type) {
        assertThat(talk.send(0x0900, tunnel(type, "x")).results(0x0900)).containsExactly(GeneralAnswer.UNSUPPORTED);
    }

    @Test
    void a_batch_in_parts_is_answered_part_by_part_when_all_of_it_is_committed() {
        var parts = talk.parts(0x0900, tunnel(F1, punches(20)), 1023);
        assertThat(parts).hasSizeGreaterThan(2);
        for (var part : parts.subList(0, parts.size() - 1)) {
            assertThat(talk.raw(part).frames()).as("no word before the commit").isEmpty();
        }
        var heard = talk.raw(parts.get(parts.size() - 1));
        assertThat(heard.results(0x0900)).hasSize(parts.size()).containsOnly(GeneralAnswer.OK);
        assertThat(heard.json()).contains("\"seqUpTo\":20");
        assertThat(talk.ports.stored).hasSize(20);
        assertThat(talk.protocol.assembledBytes()).isZero();
    }

    @Test
    void parts_in_any_order_and_twice_make_the_same_batch() {
        var parts = talk.parts(0x0900, tunnel(F1, punches(20)), 100);
        Collections.shuffle(parts, new Random(808));
        for (var part : parts.subList(0, parts.size() - 1)) {
            talk.raw(part);
            assertThat(talk.raw(part).results(0x0900)).isEmpty();
        }
        assertThat(talk.raw(parts.get(parts.size() - 1)).json()).contains("\"seqUpTo\":20");
    }

    @Test
    void after_the_store_came_back_any_part_sent_again_settles_the_whole() {
        var parts = talk.parts(0x0900, tunnel(F1, punches(20)), 1023);
        talk.ports.storeFailsAfter = 0;
        parts.forEach(part -> assertThat(talk.raw(part).frames()).isEmpty());
        talk.ports.storeFailsAfter = null;
        var heard = talk.raw(parts.get(1));
        assertThat(heard.results(0x0900)).hasSize(parts.size()).containsOnly(GeneralAnswer.OK);
        assertThat(talk.ports.stored).hasSize(20);
    }

    @Test
    void a_lone_part_on_a_new_connection_is_not_acknowledged_but_the_rest_is_asked_for() {
        var parts = talk.parts(0x0900, tunnel(F1, punches(10)), 1023);
        var heard = talk.raw(parts.get(parts.size() - 1));
        assertThat(heard.results(0x0900)).isEmpty();
        assertThat(heard.ids()).containsExactly(0x8003);
    }

    @Test
    void a_missing_part_is_asked_for_when_the_terminal_speaks_next_and_no_more_than_three_times() {
        var parts = talk.parts(0x0900, tunnel(F1, punches(20)), 500);
        talk.raw(parts.get(0));
        talk.raw(parts.get(2));
        assertThat(talk.send(0x0002, new byte[0]).ids()).containsExactly(0x8001);
        int asked = 0;
        for (int i = 0; i < 4; i++) {
            talk.clock.pass(Duration.ofSeconds(10));
            asked += Collections.frequency(talk.send(0x0002, new byte[0]).ids(), 0x8003);
        }
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void a_terminal_that_waits_for_each_part_is_answered_part_by_part() {
        talk.account(Map.of("ackAfterCommit", "false"), true);
        talk.clock.pass(Duration.ofSeconds(30));
        for (var part : talk.parts(0x0900, tunnel(F1, punches(20)), 1023)) {
            assertThat(talk.raw(part).results(0x0900)).containsExactly(GeneralAnswer.OK);
        }
        assertThat(talk.ports.stored).hasSize(20);
    }

    @Test
    void a_long_answer_comes_in_parts_and_a_lost_one_comes_again() {
        TerminalTalk.Heard heard = null;
        for (var part : talk.parts(0x0900, tunnel(F1, punches(200)), 1023)) {
            heard = talk.raw(part);
        }
        var answers =
                heard.frames().stream().filter(frame -> frame.id() == 0x8900).toList();
        assertThat(answers).hasSizeGreaterThan(3).allMatch(frame -> frame.total() == answers.size());
        assertThat(heard.json()).startsWith("{\"seqUpTo\":200").endsWith("]}");
        var question = new MissingParts(answers.get(0).serial(), List.of(2, 2, 0, 999));
        var again = talk.send(0x0005, question.body(Edition.V2019));
        assertThat(again.frames()).hasSize(1);
        assertThat(again.frames().get(0)).usingRecursiveComparison().isEqualTo(answers.get(1));
        var other = new MissingParts(answers.get(0).serial() + 1, List.of(2));
        assertThat(talk.send(0x0005, other.body(Edition.V2019)).frames()).isEmpty();
    }

    @Test
    void a_photo_that_a_punch_announced_is_taken_as_0801_and_goes_to_the_punch() {
        var photo = "this stands for a JPEG file".getBytes(StandardCharsets.UTF_8);
        var claim = ",\"photo\":{\"sha256\":\"%s\",\"size\":%d}".formatted(SignedMessage.sha256(photo), photo.length);
        assertThat(talk.send(0x0900, tunnel(F1, TerminalTalk.batch(List.of(punch(9, claim)))))
                        .json())
                .contains("photoPut");
        var where = new Location(0, 3, 1, 2, 0, 0, 0, null, new byte[0]);
        var media = new MediaData(new MediaEvent(7, 0, 0, 1, 1), where, photo).body();
        assertThat(talk.send(0x0801, media).ids()).containsExactly(0x8001, 0x8800);
        assertThat(talk.ports.photos).containsEntry("photo-token-of-record-9", photo);
        assertThat(talk.ports.deadLetters).isEmpty();
        talk.send(0x0801, media);
        assertThat(talk.ports.deadLetters.stream().map(DeadLetter::reason))
                .as("once")
                .containsExactly("MULTIMEDIA_NOT_TAKEN");
    }

    @Test
    void an_epoch_that_changed_while_the_terminal_was_connected_is_told_within_half_a_minute() {
        talk.account(TerminalTalk.CODE, 4, Map.of(), true);
        talk.clock.pass(Duration.ofSeconds(30));
        assertThat(talk.send(0x0900, tunnel(F3, "{\"clock\":\"2026-01-05T06:30:25+08:00\"}"))
                        .json())
                .contains("\"epoch\":4");
    }
}
