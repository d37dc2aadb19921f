package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.DeadLetterReplay;
import dev.rollcall.domain.device.DeadLetterReplay.Result;
import dev.rollcall.domain.device.DeadLetterService;
import dev.rollcall.domain.device.LetterLine;
import dev.rollcall.domain.device.LetterQuery;
import dev.rollcall.domain.device.LetterView;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody could read is kept, looked at with people covered, and handed in once more. */
@ServiceTest
class DeadLetterTest {
    private static final String WHY = "厂商已确认字段写错";

    @Autowired
    private Sites sites;

    @Autowired
    private DeadLetterService service;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Wire wire;

    @Autowired
    private DeviceServer server;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Site site;
    private TestDevice device;
    private SimDevice sim;
    private Person worker;
    private Caller operator;

    @BeforeEach
    void a_device_at_a_gate() {
        site = sites.open();
        device = site.device();
        sim = device.onTheWire();
        worker = site.worker(site.team(site.contractor()));
        operator = sites.operator().caller();
    }

    @Test
    void a_corrected_copy_is_stored_as_of_when_the_letter_came_and_the_original_stays() {
        var letter = unreadable();
        clock.stopAt(NOW.plus(Duration.ofDays(3)));

        var copy = service.copy(operator, letter.id(), WHY).result().orElseThrow();
        var replayed = service.replayCorrected(operator, letter.id(), copy.replace(" 06:00", "T06:00"), WHY);

        assertThat(replayed.result().map(DeadLetterReplay.Replayed::result)).hasValue(Result.STORED);
        assertThat(attendance.punches(device))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason", "OK")
                        .containsEntry("seq", 9L)
                        .containsEntry("received_at", LocalDateTime.ofInstant(NOW, ZoneOffset.UTC)));
        assertThat(rows.one("select last_contact_at from device where id = ?", device.id()))
                .as("heard when the letter came, not now")
                .containsEntry("last_contact_at", LocalDateTime.ofInstant(NOW, ZoneOffset.UTC));
        var view = service.letter(operator, letter.id()).orElseThrow();
        assertThat(view.line().outcome()).isEqualTo("STORED");
        assertThat(view.text()).contains(" 06:00");
        assertThat(view.attempts())
                .extracting(LetterView.Attempt::outcome, LetterView.Attempt::corrected, LetterView.Attempt::why)
                .containsExactly(tuple("STORED", true, WHY), tuple("COPIED", false, WHY));
        assertThat(rows.all(
                        "select action from audit_entry where object_kind = 'dead-letter' and object_id = ? and outcome = 'DONE'"
                                + " order by id",
                        String.valueOf(letter.id())))
                .extracting(row -> row.get("action"))
                .containsExactly("DEAD_LETTER_COPY", "DEAD_LETTER_REPLAY");
        assertThat(service.replay(operator, letter.id(), WHY).why().map(Refusal::code))
                .as("settled")
                .hasValue("DEAD_LETTER_GONE");
    }

    @Test
    void a_row_of_another_make_is_read_once_more_by_the_profile_it_has_now() throws Exception {
        var secret = "a-token-of-a-terminal";
        rows.change(
                "insert into device_wire (device_id, wire, login, secret, profile) values (?, 'ZKTECO', ?, ?, ?)",
                device.id(),
                device.sn(),
                sites.secrets().wrap(device.sn(), secret.getBytes(StandardCharsets.US_ASCII)),
                "{}");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/iclock-%s/cdata?SN=%s&table=ATTLOG&Stamp=1"
                        .formatted(server.port(), secret, device.sn())))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "%s\t%s 06:00\t0\t15".formatted(worker.ref(), SiteTime.dayOf(NOW))))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).as("received, so not sent again").isEqualTo("OK:1");
        var letter = open().get(0);
        rows.change("update device_wire set profile = '{\"liveness\":\"on\"}' where device_id = ?", device.id());

        var copy = service.copy(operator, letter.id(), WHY).result().orElseThrow();
        var replayed = service.replayCorrected(operator, letter.id(), copy.replace(" 06:00", " 06:00:00"), WHY);

        assertThat(replayed.result().map(DeadLetterReplay.Replayed::result)).hasValue(Result.STORED);
        assertThat(attendance.punches(device))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason", "OK").containsEntry("liveness", "T"));
    }

    @Test
    void what_is_still_unreadable_stays_open_and_makes_no_second_letter() {
        var letter = unreadable();
        assertThat(service.replay(operator, letter.id(), WHY).result().map(DeadLetterReplay.Replayed::result))
                .hasValue(Result.UNREADABLE);
        assertThat(service.replayCorrected(operator, letter.id(), "{\"seq\":0}", WHY)
                        .result()
                        .map(DeadLetterReplay.Replayed::result))
                .hasValue(Result.UNREADABLE);
        assertThat(open()).extracting(LetterLine::id).containsExactly(letter.id());
        assertThat(service.letter(operator, letter.id()).orElseThrow().attempts())
                .hasSize(2);
    }

    @Test
    void letters_of_a_terminal_that_has_been_registered_since_are_replayed_together_and_twice_stores_nothing_twice() {
        var child = site.device();
        for (var i = 1; i <= 3; i++) {
            wire.punches(
                    sim,
                    Wire.raw(
                            i,
                            "{\"seq\":%d,\"person\":\"%s\",\"childSn\":\"%s\",\"t\":\"%sT06:0%d:00+08:00\",\"dir\":\"IN\",\"live\":{\"r\":\"T\"}}"
                                    .formatted(i, worker.ref(), child.sn(), SiteTime.dayOf(NOW), i)));
        }
        assertThat(open()).hasSize(3);
        rows.change("update device_binding set gateway_device_id = ? where device_id = ?", device.id(), child.id());

        var results = service.replayAll(operator, "CHILD_UNKNOWN", "子终端已登记").result();

        assertThat(results.orElse(Map.of()).getOrDefault(Result.STORED, 0)).isGreaterThanOrEqualTo(3);
        assertThat(attendance.punches(child)).hasSize(3);
        assertThat(open()).isEmpty();
        rows.change("update device_dead_letter set settled_at = null where sn = ?", device.sn());
        service.replayAll(operator, "CHILD_UNKNOWN", "子终端已登记");
        assertThat(attendance.punches(child)).hasSize(3);
    }

    @Test
    void numbers_names_and_pictures_are_covered_in_text_and_digits() {
        wire.punches(
                sim,
                Wire.raw(
                        9,
                        "{\"seq\":9,\"idCard\":\"11010119900307793X\",\"telnum\":\"13800138000\",\"personName\":\"赵演一\",\"pic\":\"%s\"}"
                                .formatted("QUJD".repeat(50))));
        var view = service.letter(operator, open().get(0).id()).orElseThrow();
        assertThat(view.text())
                .contains("110*", "138*", "赵*")
                .doesNotContain("19900307", "00138", "演", "QUJDQUJDQUJDQUJDQUJD");
        assertThat(view.hex()).contains("**").doesNotContain("e6 bc 94"); // 演
    }

    @Test
    void a_letter_is_set_aside_with_a_reason_and_is_still_there() {
        var letter = unreadable();
        assertThat(service.setAside(operator, letter.id(), "无").why().map(Refusal::code))
                .hasValue("REASON_TOO_SHORT");
        assertThat(service.setAside(operator, letter.id(), "测试报文，无需处理").isDone())
                .isTrue();
        assertThat(open()).isEmpty();
        assertThat(service.letter(operator, letter.id()).orElseThrow().line().outcome())
                .isEqualTo("SET_ASIDE");
    }

    @Test
    void nobody_but_operations_sees_takes_or_replays_one_1_6() {
        var letter = unreadable();
        var contractor = sites.accountOfUnit(site.contractor());
        assertThat(service.page(contractor, new LetterQuery(null, null, false, 0, 10))
                        .lines())
                .isEmpty();
        assertThat(service.letter(contractor, letter.id())).isEmpty();
        assertThat(List.of(
                        service.copy(contractor, letter.id(), WHY).isDone(),
                        service.replay(contractor, letter.id(), WHY).isDone(),
                        service.replayAll(contractor, letter.reason(), WHY).isDone(),
                        service.setAside(contractor, letter.id(), WHY).isDone()))
                .containsOnly(false);
        assertThat(open()).hasSize(1);
    }

    private LetterLine unreadable() {
        wire.punches(
                sim,
                Wire.raw(
                        9,
                        "{\"seq\":9,\"person\":\"%s\",\"t\":\"%s 06:00:00+08:00\",\"dir\":\"IN\",\"live\":{\"r\":\"T\"}}"
                                .formatted(worker.ref(), SiteTime.dayOf(NOW))));
        return open().get(0);
    }

    private List<LetterLine> open() {
        return service.page(operator, new LetterQuery(device.sn(), null, false, 0, 10))
                .lines();
    }
}
