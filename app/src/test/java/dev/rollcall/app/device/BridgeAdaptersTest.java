package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.document.DocumentStore;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TableOwner;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Together;
import dev.rollcall.fixture.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a device's socket into the tables and the object store, and the answer back. */
@ServiceTest
class BridgeAdaptersTest {
    private static final LocalDateTime SEVEN = TODAY.atTime(7, 0);
    private static final byte[] PHOTO =
            "\u00ff\u00d8\u00ff\u00e0 a face that is none".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private Sites sites;

    @Autowired
    private Wire wire;

    @Autowired
    private Attendance attendance;

    @Autowired
    private DocumentStore store;

    @Autowired
    private ProductClock clock;

    @Autowired
    private TableOwner owner;

    @Autowired
    private Rows rows;

    private Site site;
    private TestDevice device;
    private SimDevice sim;
    private Person worker;

    @BeforeEach
    void open() {
        site = sites.open();
        device = site.device();
        sim = device.onTheWire();
        worker = site.worker(site.team(site.contractor()));
    }

    @Test
    void each_record_of_a_batch_is_answered_by_what_was_stored_of_it() {
        var good = sim.record(Wire.punch(worker, SEVEN, "IN"));
        var dead = sim.record(Wire.punch(worker, SEVEN.plusHours(1), "OUT").live("F"));
        var unknown = sim.record(SimPunch.of("nobody", SEVEN.atOffset(java.time.ZoneOffset.ofHours(8)), "IN"));

        var answer = wire.punches(sim, good, dead, unknown, good, Wire.raw(77, "{\"seq\":77,\"person\":5}"));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(List.of(answer.code(0), answer.code(1), answer.code(2), answer.code(3), answer.code(4)))
                .containsExactly(0, 2, 3, 1, 11);
        assertThat(answer.reason(1)).isEqualTo("NO_LIVENESS");
        assertThat(answer.reason(2)).isEqualTo("PERSON_UNKNOWN");
        assertThat(attendance.punches(device))
                .extracting(row -> row.get("reason"))
                .containsExactly("OK", "NO_LIVENESS", "PERSON_UNKNOWN");
        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("PENDING_TODAY");
        assertThat(wire.punches(sim, good).code(0)).as("sent again").isEqualTo(1);
    }

    @Test
    void the_stored_row_carries_what_the_device_said() {
        var punch = Wire.punch(worker, SEVEN, "IN")
                .replayed()
                .photo(new SimPunch.Photo(SignedMessage.sha256(PHOTO), PHOTO.length));
        var record = sim.record(punch);
        wire.punches(sim, record);

        assertThat(attendance.punches(device).get(0))
                .containsEntry("boot_id", sim.boot())
                .containsEntry("seq", record.seq())
                .containsEntry("content_hash", fingerprint(punch))
                .containsEntry("clock_state", "SYNC")
                .containsEntry("liveness", "T")
                .containsEntry("live_algo", "sim-1")
                .containsEntry("method", "FACE")
                .containsEntry("replayed", true)
                .containsEntry("photo_sha256", SignedMessage.sha256(PHOTO))
                .containsEntry("photo_size", PHOTO.length)
                .containsEntry(
                        "raw_hex", java.util.HexFormat.of().withUpperCase().formatHex(record.json()));
    }

    private static String fingerprint(SimPunch punch) {
        var photo = java.util.Objects.requireNonNull(punch.photo());
        return SignedMessage.sha256(
                String.join("\n", punch.person(), punch.time().toString(), "IN", "ALIVE", "FACE", photo.sha256())
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatever_the_protocol_lets_in_can_be_stored() { // a record that never can would block the device for ever
        var longest = "长".repeat(64);
        var unusual = """
                {"seq":9223372036854775807,"id":"%s","person":"%s","t":"1970-01-01T00:00:00Z","clockState":"FREE","dir":"UNK",\
                "live":{"r":"N","algo":"%s","score":100},"method":"%s","score":0.0004,"src":"LIVE",\
                "geo":{"lat":-90,"lon":180,"acc":20100000},"photo":{"sha256":"%s","size":2147483647},"sig":"%s"}""".formatted(longest, longest, longest, "长".repeat(16), "a".repeat(64), "s".repeat(512));
        var large =
                "{\"seq\":2,\"person\":\"%s\",\"t\":\"2199-12-31T23:59:59.999999999+18:00\",\"dir\":\"IN\",\"vendor\":[%s]}"
                        .formatted(
                                worker.ref(),
                                String.join(",", Collections.nCopies(13, "\"" + "x".repeat(16_000) + "\"")));

        var answer = wire.punches(sim, Wire.raw(1, unusual), Wire.raw(2, large));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(List.of(answer.code(0), answer.code(1))).containsExactly(3, 3);
        assertThat(attendance.punches(device)).hasSize(2);
        assertThat(((String) attendance.punches(device).get(1).get("raw_hex")).length())
                .isEqualTo(2 * large.length());
    }

    @Test
    void a_hello_as_long_as_the_protocol_lets_it_be_is_heard() {
        var long64 = "长".repeat(64);
        var hello = """
                {"boot":"%s","clock":"1970-01-01T00:00:00Z","fw":"%s","hw":"%s","model":"%s","epoch":2147483647,\
                "lastSeq":9223372036854775807,"lastAckedSeq":9223372036854775807,"backlog":2147483647,\
                "rosterVersion":9223372036854775807,"rosterHash":"%s","caps":[%s]}""".formatted(
                        "b".repeat(64),
                        long64,
                        long64,
                        long64,
                        "长".repeat(128),
                        String.join(",", Collections.nCopies(32, '"' + "长".repeat(32) + '"')));

        var answer = wire.send(SignedMessage.sign(
                sim, "hello", clock.instant(), "n".repeat(64), hello.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    @Test
    void a_clock_as_wrong_as_it_can_be_still_gives_rows() {
        rows.change(
                "update device set skew_ms = ? where id = ?",
                Duration.ofDays(365 * 200L).toMillis(),
                device.id());

        var answer = wire.punches(
                sim,
                Wire.raw(
                        1,
                        "{\"seq\":1,\"person\":\"%s\",\"t\":\"1970-01-01T00:00:00Z\",\"dir\":\"IN\"}"
                                .formatted(worker.ref())));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(attendance.punches(device)).hasSize(1);
    }

    @Test
    void a_photo_travels_by_its_link_into_the_object_store_once() throws IOException { // answers 17
        var record = sim.record(Wire.punch(worker, SEVEN, "IN").photo(claim()));
        var link = wire.punches(sim, record).photoPut(0);
        assertThat(link).isNotEmpty();
        assertThat(wire.punches(sim, record).photoPut(0))
                .as("asked again before the upload")
                .isEqualTo(link);

        assertThat(wire.photo(link, PHOTO).status()).isEqualTo(200);

        var stored = photoRow();
        try (var content = store.open(new DocumentKey((String) stored.get("object_key")))) {
            assertThat(SignedMessage.sha256(content.readAllBytes())).isEqualTo(claim().sha256());
        }
        assertThat(wire.photo(link, PHOTO).status()).isEqualTo(200);
        assertThat(photoRow()).as("a second upload changes nothing").isEqualTo(stored);
        assertThat(wire.punches(sim, record).photoPut(0))
                .as("asked again after the upload")
                .isEmpty();
    }

    @Test
    void the_photo_of_a_punch_is_when_its_device_last_took_one_and_one_that_is_refused_is_not_R144() {
        var link = wire.punches(sim, sim.record(Wire.punch(worker, SEVEN, "IN").photo(claim())))
                .photoPut(0);
        var other = PHOTO.clone();
        other[5] ^= 1;
        wire.photo(link, other);
        assertThat(lastCapture()).isNull();

        wire.photo(link, PHOTO);
        var stored = photoRow();
        assertThat(lastCapture()).isNotNull().isEqualTo(stored.get("stored_at"));
    }

    private @Nullable Object lastCapture() {
        return rows.one("select last_capture_at from device where id = ?", device.id())
                .get("last_capture_at");
    }

    @Test
    void a_photo_that_is_not_the_one_announced_is_refused_and_nothing_refers_to_it() {
        var link = wire.punches(sim, sim.record(Wire.punch(worker, SEVEN, "IN").photo(claim())))
                .photoPut(0);
        var other = PHOTO.clone();
        other[5] ^= 1;

        assertThat(wire.photo(link, other).status()).isGreaterThanOrEqualTo(400);

        assertThat(photoRow()).containsEntry("object_key", null).containsEntry("stored_at", null);
        assertThat(wire.photo(link, PHOTO).status())
                .as("the right one still may come")
                .isEqualTo(200);
    }

    @Test
    void a_link_nobody_was_given_takes_nothing() {
        assertThat(wire.photo("/rollcall/v1/photo/" + "A".repeat(43), PHOTO).status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void two_uploads_under_one_link_at_once_leave_one_object() {
        for (var round = 0; round < 20; round++) {
            var photo = (round + "th face that is none").getBytes(StandardCharsets.US_ASCII);
            var punch = Wire.punch(worker, SEVEN.plusMinutes(round), "IN")
                    .photo(new SimPunch.Photo(SignedMessage.sha256(photo), photo.length));
            var link = wire.punches(sim, sim.record(punch)).photoPut(0);

            var answers = Together.run(
                    List.<Callable<Wire.Answer>>of(() -> wire.photo(link, photo), () -> wire.photo(link, photo)));

            assertThat(answers)
                    .as("%s", answers)
                    .extracting(Wire.Answer::status)
                    .containsOnly(200);
            assertThat(store.exists(new DocumentKey((String)
                            rows.one("select object_key from punch_photo where sha256 = ?", SignedMessage.sha256(photo))
                                    .get("object_key"))))
                    .isTrue();
        }
    }

    @Test
    void what_cannot_be_read_is_kept_raw_once_and_answered_so_that_it_is_not_sent_again() {
        var junk = "{\"seq\":5,\"person\":\"1\",\"t\":\"yesterday\",\"dir\":\"IN\"}";

        assertThat(wire.punches(sim, Wire.raw(5, junk)).code(0)).isEqualTo(11);
        assertThat(wire.punches(sim, Wire.raw(5, junk)).code(0)).isEqualTo(11);

        assertThat(rows.all("select raw, reason from device_dead_letter where sn = ?", device.sn()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.get("raw")).isEqualTo(junk.getBytes(StandardCharsets.UTF_8));
                    assertThat(letter.get("reason")).isEqualTo("FIELD_INVALID:t");
                });
        assertThat(attendance.punches(device)).isEmpty();
    }

    @Test
    void a_nonce_is_used_once_also_on_two_connections_at_once() {
        var message = wire.beatMessage(sim);

        var answers = Together.run(List.<Callable<Wire.Answer>>of(() -> wire.send(message), () -> wire.send(message)));

        assertThat(answers).extracting(Wire.Answer::status).containsExactlyInAnyOrder(200, 401);
        assertThat(wire.send(message).status()).isEqualTo(401);
        assertThat(rows.count("device_nonce where sn = ?", device.sn())).isOne();
    }

    @Test
    void contacts_within_ten_minutes_are_one_stretch_of_being_online() { // D-7, R160
        wire.hello(sim);
        later(Duration.ofMinutes(10));
        wire.beat(sim);
        later(Duration.ofMinutes(10));
        wire.beat(sim);
        assertThat(online()).hasSize(1);

        later(Duration.ofMinutes(10).plusMillis(1));
        wire.beat(sim);

        assertThat(online())
                .extracting(row -> row.get("from_at"), row -> row.get("to_at"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(utc(Duration.ZERO), utc(Duration.ofMinutes(20))),
                        org.assertj.core.groups.Tuple.tuple(
                                utc(Duration.ofMinutes(30).plusMillis(1)),
                                utc(Duration.ofMinutes(30).plusMillis(1))));
        assertThat(rows.one("select last_contact_at from device where id = ?", device.id()))
                .containsEntry("last_contact_at", utc(Duration.ofMinutes(30).plusMillis(1)));
    }

    @Test
    void punches_are_contact_too() { // R32, D-7: the last communication, whatever it was
        wire.punches(sim, sim.record(Wire.punch(worker, SEVEN, "IN")));
        later(Duration.ofMinutes(9));
        wire.punches(sim, sim.record(Wire.punch(worker, SEVEN.plusHours(1), "OUT")));

        assertThat(online())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("from_at", utc(Duration.ZERO))
                        .containsEntry("to_at", utc(Duration.ofMinutes(9))));
        assertThat(rows.one("select last_contact_at, last_punch_at from device where id = ?", device.id()))
                .containsEntry("last_contact_at", utc(Duration.ofMinutes(9)))
                .containsEntry("last_punch_at", SEVEN.minusHours(7));
    }

    @Test
    void a_device_that_is_switched_off_in_our_books_gets_nothing_stored() { // D-1 row 1
        rows.change("update device set enabled = false where id = ?", device.id());

        assertThat(wire.punches(sim, sim.record(Wire.punch(worker, SEVEN, "IN")))
                        .status())
                .isEqualTo(401);
        assertThat(attendance.punches(device)).isEmpty();
        assertThat(wire.hello(sim).status()).isEqualTo(401);
        assertThat(online()).isEmpty();
    }

    @Test
    void no_answer_leaves_before_the_commit() throws Exception {
        var record = sim.record(Wire.punch(worker, SEVEN, "IN"));
        CompletableFuture<Wire.Answer> answer;
        try (var other = owner.connect();
                var lock = other.createStatement()) {
            lock.execute("lock tables day_cell write"); // the punch is inserted, its cell cannot be written
            answer = CompletableFuture.supplyAsync(() -> wire.punches(sim, record));
            assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            lock.execute("unlock tables");
        }

        assertThat(answer.get(20, TimeUnit.SECONDS).code(0)).isZero();
        assertThat(attendance.punches(device)).hasSize(1);
    }

    @Test
    void a_store_that_fails_gets_no_positive_answer_and_the_record_is_stored_when_it_works_again() throws SQLException {
        var record = sim.record(Wire.punch(worker, SEVEN, "IN"));
        owner.change("rename table day_cell to day_cell_away");
        Wire.Answer refused;
        try {
            refused = wire.punches(sim, record);
        } finally {
            owner.change("rename table day_cell_away to day_cell");
        }

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code(0)).isEqualTo(10);
        assertThat(attendance.punches(device)).as("nothing of the batch").isEmpty();
        assertThat(wire.punches(sim, record).code(0)).isZero();
    }

    private static SimPunch.Photo claim() {
        return new SimPunch.Photo(SignedMessage.sha256(PHOTO), PHOTO.length);
    }

    private Map<String, Object> photoRow() {
        return rows.one("select object_key, stored_at from punch_photo where device_id = ?", device.id());
    }

    private List<Map<String, Object>> online() {
        return rows.all("select from_at, to_at from device_online where device_id = ? order by from_at", device.id());
    }

    private void later(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }

    private static LocalDateTime utc(Duration afterNow) {
        return LocalDateTime.ofInstant(NOW.plus(afterNow), java.time.ZoneOffset.UTC);
    }
}
