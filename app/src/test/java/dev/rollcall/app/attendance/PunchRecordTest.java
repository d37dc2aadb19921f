package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.ClockState;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchBatch;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.PunchSource;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Together;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D-1 row 3 and answers 9: which record is the same one again, also when it comes on two connections at once. */
@ServiceTest
class PunchRecordTest {
    private static final LocalDateTime SEVEN = TODAY.atTime(7, 0);

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    @Autowired
    private PunchSink sink;

    private Site site;
    private TestDevice device;
    private List<Person> workers;

    @BeforeEach
    void open() {
        site = sites.open();
        device = site.device();
        var team = site.team(site.contractor());
        workers = List.of(site.worker(team), site.worker(team), site.worker(team));
    }

    @Test
    void the_same_key_with_other_content_is_a_second_record_and_an_alarm() { // answers 9
        var record = device.in(workers.get(0), SEVEN);
        attendance.arrive(device, record);

        var other = attendance.arrive(device, record.at(SEVEN.plusMinutes(1))).get(0);

        assertThat(other.stored()).isTrue();
        assertThat(attendance.punches(device)).hasSize(2);
        assertThat(rows.all("select kind, detail from device_alarm where device_id = ?", device.id()))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm)
                        .containsEntry("kind", "RECORD_KEY_REUSED")
                        .containsEntry("detail", "epoch 0 boot boot-1 seq " + record.seq()));
    }

    @Test
    void either_content_of_a_reused_key_is_known_when_it_comes_again_and_alarms_no_more() {
        var record = device.in(workers.get(0), SEVEN);
        var other = record.at(SEVEN.plusMinutes(1));
        attendance.arrive(device, record, other);

        assertThat(attendance.arrive(device, other, record)).allMatch(receipt -> !receipt.stored());

        assertThat(rows.count("punch where device_id = ?", device.id())).isEqualTo(2);
        assertThat(rows.count("device_alarm where device_id = ?", device.id())).isEqualTo(1);
    }

    @Test
    void a_record_twice_in_one_batch_is_one_row() {
        var record = device.in(workers.get(0), SEVEN);

        assertThat(attendance.arrive(device, record, record))
                .extracting(receipt -> receipt.stored())
                .containsExactly(true, false);
        assertThat(attendance.punches(device)).hasSize(1);
    }

    @Test
    void two_connections_with_the_same_batch_store_each_record_once_and_both_get_an_answer_for_each() { // X9
        for (var round = 0; round < 20; round++) {
            var batch = batch("c" + round, SEVEN.plusMinutes(round), 12);

            var answers = Together.run(List.<Callable<List<PunchAnswer>>>of(
                    () -> sink.accept(identity(), batch),
                    () -> sink.accept(identity(), batch),
                    () -> sink.accept(identity(), batch)));

            assertThat(rows.count("punch where device_id = ? and boot_id = ?", device.id(), "c" + round))
                    .isEqualTo(12);
            for (var i = 0; i < 12; i++) {
                var record = i;
                assertThat(answers)
                        .extracting(each -> each.get(record).code())
                        .as("one connection stores it, the others find it")
                        .containsOnlyOnce(PunchAnswer.stored().code())
                        .containsOnly(
                                PunchAnswer.stored().code(),
                                PunchAnswer.duplicate().code());
            }
        }
    }

    @Test
    void the_same_passage_on_two_connections_under_two_record_numbers_counts_once() { // D-1 row 3
        for (var round = 0; round < 20; round++) {
            var at = SEVEN.plusMinutes(round);
            var one = batch("d" + round, at, 3);
            var other = batch("e" + round, at, 3);

            Together.run(List.<Callable<List<PunchAnswer>>>of(
                    () -> sink.accept(identity(), one), () -> sink.accept(identity(), other)));

            assertThat(rows.count(
                            "punch where device_id = ? and event_at between ? and ? and outcome = 'ACCEPTED'",
                            device.id(),
                            at.minusHours(8),
                            at.minusHours(8).plusSeconds(59)))
                    .isEqualTo(3);
        }
    }

    @Test
    void punches_of_one_person_at_two_gates_at_once_are_both_in_the_cell() {
        for (var round = 0; round < 20; round++) {
            var day = TODAY.minusDays(1 + round);
            var worker = workers.get(0);
            var gates = List.of(site.device(), site.device(), site.device(), site.device());
            var works = new ArrayList<Callable<Object>>();
            for (var i = 0; i < gates.size(); i++) {
                var gate = gates.get(i);
                var report = i % 2 == 0 ? gate.in(worker, day.atTime(7, i)) : gate.out(worker, day.atTime(18, i));
                works.add(() -> attendance.arrive(gate, report));
            }

            Together.run(works);

            assertThat(attendance.cell(site, worker, day))
                    .containsEntry("punches", 4)
                    .containsEntry("status", "VALID")
                    .containsEntry("first_in", day.minusDays(1).atTime(23, 0))
                    .containsEntry("last_out", day.atTime(10, 3));
        }
    }

    private DeviceIdentity identity() {
        return new DeviceIdentity(device.sn(), 0);
    }

    /** Passages of the three workers, one a second, in and out by turns. */
    private PunchBatch batch(String boot, LocalDateTime from, int size) {
        var records = new ArrayList<PunchRecord>();
        for (var i = 0; i < size; i++) {
            var worker = workers.get(i % workers.size());
            var direction = i % 2 == 0 ? Direction.IN : Direction.OUT;
            records.add(record(boot, i, worker.ref(), direction, from.plusSeconds(i)));
        }
        return new PunchBatch(0, boot, records, attendance.now(), "0".repeat(64));
    }

    private static PunchRecord record(String boot, int i, String ref, Direction direction, LocalDateTime at) {
        var raw = (boot + i + ref + direction + at).getBytes(StandardCharsets.UTF_8);
        return new PunchRecord(
                i,
                i + 1,
                null,
                null,
                null,
                ref,
                at.atZone(SiteTime.ZONE).toOffsetDateTime(),
                ClockState.SYNC,
                direction,
                new Liveness(Liveness.Result.ALIVE, "test", 98.0),
                "FACE",
                97.0,
                PunchSource.LIVE,
                null,
                null,
                null,
                RawBytes.of(raw, 0, raw.length),
                SignedMessage.sha256(raw));
    }
}
