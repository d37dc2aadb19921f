package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.domain.attendance.SuspicionWatch;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.Liveness;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Camera;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Report;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Together;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Devices that send what cannot be (capability 4, F1, A8): one alarm for each device, suspicion and day. */
@ServiceTest
class SuspicionWatchTest {
    private static final LocalDateTime SIX = TODAY.atTime(6, 0);

    @Autowired
    private SuspicionWatch watch;

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Camera camera;

    @Autowired
    private PhotoSink photos;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Site site;
    private TestDevice gate;
    private Person one;
    private Person other;

    @BeforeEach
    void a_gate() {
        site = sites.open();
        gate = site.device();
        var team = site.team(site.contractor());
        one = site.worker(team);
        other = site.worker(team);
        due();
    }

    @Test
    void more_than_500_alive_with_one_score_are_an_alarm() {
        passes(501, Liveness.T, SIX);

        watch.lookIfDue();

        assertThat(alarms()).containsExactly(alarm("LIVENESS_CONSTANT", "501 punches, all T with score 97.5", TODAY));
    }

    @Test
    void five_hundred_are_none_and_neither_are_501_with_one_that_failed() {
        passes(500, Liveness.T, SIX);
        watch.lookIfDue();
        assertThat(alarms()).isEmpty();

        passes(1, Liveness.F, SIX.minusMinutes(1));
        due();
        watch.lookIfDue();
        assertThat(alarms()).isEmpty();
    }

    @Test
    void one_photo_of_two_people_is_an_alarm_A8() {
        camera.takes(gate, one, SIX, Camera.jpeg(1));
        camera.takes(gate, other, SIX.plusMinutes(1), Camera.jpeg(1));

        watch.lookIfDue();

        assertThat(alarms()).containsExactly(alarm("PHOTO_REUSED", "1 photos of others or earlier days", TODAY));
    }

    @Test
    void one_photo_on_two_days_is_an_alarm_and_twice_of_one_person_on_one_day_is_none() {
        var yesterday = SIX.minusDays(1);
        clock.stopAt(SiteTime.instant(yesterday.plusHours(1)));
        due();
        camera.takes(gate, one, yesterday, Camera.jpeg(2));
        camera.takes(gate, one, yesterday.plusMinutes(30), Camera.jpeg(2));
        watch.lookIfDue();
        assertThat(alarms()).isEmpty();

        clock.stopAt(NOW);
        camera.takes(gate, one, SIX, Camera.jpeg(2));
        watch.lookIfDue();
        assertThat(alarms()).containsExactly(alarm("PHOTO_REUSED", "1 photos of others or earlier days", TODAY));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "other, PT0S,  1", // of somebody else, an hour later
        "one,   PT0S,  0",
        "one,   PT-24H, 1", // of an earlier day
        "other, PT-24H, 1"
    })
    void photos_that_come_by_themselves_after_the_punch_are_looked_at_too(String whose, Duration earlier, int alarms) {
        attendance.arrive(
                gate,
                gate.in(one, SIX).withoutPhoto(),
                gate.in(whose.equals("one") ? one : other, SIX.plusHours(1)).withoutPhoto());
        watch.lookIfDue();
        assertThat(alarms()).as("before they have come").isEmpty();

        attach(one, SIX, 4);
        attach(whose.equals("one") ? one : other, SIX.plusHours(1).plus(earlier), 4);
        due();
        watch.lookIfDue();

        assertThat(alarms()).hasSize(alarms).allSatisfy(row -> assertThat(row).containsEntry("kind", "PHOTO_REUSED"));
    }

    private void attach(Person person, LocalDateTime at, int picture) {
        photos.attach(new DeviceIdentity(gate.sn(), 0), person.ref(), at, RawBytes.of(Camera.jpeg(picture)));
    }

    @Test
    void photos_of_another_device_are_its_own_matter() {
        var second = site.device();
        camera.takes(gate, one, SIX, Camera.jpeg(3));
        camera.takes(second, other, SIX.plusMinutes(1), Camera.jpeg(3));

        watch.lookIfDue();

        assertThat(alarms()).isEmpty();
    }

    @Test
    void more_than_thirty_failed_are_an_alarm() {
        passes(30, Liveness.F, SIX);
        watch.lookIfDue();
        assertThat(alarms()).isEmpty();

        passes(1, Liveness.F, SIX.plusHours(1));
        due();
        watch.lookIfDue();
        assertThat(alarms()).containsExactly(alarm("LIVENESS_FAILED_OFTEN", "31 of 31 punches F", TODAY));
    }

    @Test
    void it_is_looked_once_an_hour_and_an_alarm_stands_once_a_day() {
        passes(31, Liveness.F, SIX);
        assertThat(watch.lookIfDue()).isOne();
        assertThat(watch.lookIfDue()).as("not due").isZero();

        clock.stopAt(NOW.plus(Duration.ofHours(1)));
        assertThat(watch.lookIfDue()).as("known").isZero();
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void what_came_late_for_yesterday_is_found_in_the_morning() {
        clock.stopAt(SiteTime.instant(TODAY.atTime(11, 59)));
        passes(31, Liveness.F, SIX.minusDays(1));

        watch.lookIfDue();

        assertThat(alarms()).extracting(row -> row.get("day")).containsExactly(day(TODAY.minusDays(1)));
    }

    @Test
    void two_processes_write_one_alarm() {
        for (var round = 0; round < 20; round++) {
            var device = site.device();
            passes(device, 31, Liveness.F, SIX);
            due();

            var raised = Together.run(List.<Callable<Integer>>of(watch::lookIfDue, watch::lookIfDue, watch::lookIfDue));

            assertThat(raised.stream().mapToInt(Integer::intValue).sum()).isOne();
            assertThat(rows.count("device_alarm where device_id = ?", device.id()))
                    .isOne();
        }
    }

    @Test
    void two_that_look_although_one_has_claimed_it_still_write_one_alarm() {
        passes(31, Liveness.F, SIX);
        Callable<Integer> regardless = () -> {
            due();
            return watch.lookIfDue();
        };

        Together.run(List.of(regardless, regardless, regardless, regardless));

        assertThat(alarms()).hasSize(1);
    }

    @Test
    void a_day_is_read_by_its_index_of_device_and_time() {
        // MySQL 9 explains itself in another shape.
        assumeThat(rows.one("select version() as version").get("version").toString())
                .contains("MariaDB");
        for (var day = 0; day < 10; day++) {
            passes(60, Liveness.T, SIX.minusDays(day));
        }
        rows.all("analyze table punch");

        for (var statement : List.of(JdbcDeviceDays.MARKS, JdbcDeviceDays.REPEATED, JdbcDeviceDays.ATTACHED)) {
            var sql = statement
                    .replace(":device", String.valueOf(gate.id()))
                    .replace(":from", "'2026-06-15 16:00:00'")
                    .replace(":to", "'2026-06-16 16:00:00'")
                    .replace(":before", "'2026-06-15 15:50:00'")
                    .replace(":day", "'2026-06-16 00:00:00'");
            var plan = rows.all("explain " + sql);

            assertThat(plan)
                    .as(sql)
                    .filteredOn(row -> "p".equals(row.get("table")) || "punch".equals(row.get("table")))
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row).containsEntry("type", "range").containsEntry("key", "ix_punch_device"));
            assertThat(plan)
                    .filteredOn(row -> "t".equals(row.get("table")))
                    .allSatisfy(row -> assertThat(row)
                            .containsEntry("type", "ref")
                            .satisfies(ref -> assertThat(ref.get("key")).isIn("ix_photo_hash", "uk_photo_of_person")));
        }
    }

    private void passes(int times, Liveness mark, LocalDateTime from) {
        passes(gate, times, mark, from);
    }

    /** As many passages, a second apart, photographed by nobody. */
    private void passes(TestDevice device, int times, Liveness mark, LocalDateTime from) {
        attendance.arrive(
                device,
                IntStream.range(0, times)
                        .mapToObj(second -> device.report(
                                        (second % 2 == 0 ? one : other).ref(), Direction.IN, from.plusSeconds(second))
                                .live(mark)
                                .withoutPhoto())
                        .toArray(Report[]::new));
    }

    private void due() {
        rows.change("update device_watch set next_at = '2000-01-01'");
    }

    private List<Map<String, Object>> alarms() {
        return rows.all("select kind, detail, day from device_alarm where device_id = ? order by id", gate.id());
    }

    private static Map<String, Object> alarm(String kind, String detail, LocalDate day) {
        return Map.of("kind", kind, "detail", detail, "day", day(day));
    }

    private static Object day(LocalDate day) {
        return java.sql.Date.valueOf(day);
    }
}
