package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Camera;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Together;
import dev.rollcall.fixture.Wires;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** L28 where a terminal sends the photo in a message of its own: the punch is stored at once and counts once it has come. */
@ServiceTest
@Import(PhotoRequiredTest.StrictRegion.class)
class PhotoAwaitedTest {
    private static final LocalDateTime SEVEN = TODAY.atTime(7, 0);
    private static final DateTimeFormatter ROW = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    @Autowired
    private Sites sites;

    @Autowired
    private Wires wires;

    @Autowired
    private Attendance attendance;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Site site;
    private TestDevice terminal;
    private Person worker;
    private String login;

    @BeforeEach
    void a_terminal() {
        site = sites.open();
        terminal = site.device();
        worker = site.worker(site.team(site.contractor()));
        login = "p" + terminal.id();
        wires.register(terminal, "ZKTECO", login, Wires.SECRET, "{\"liveness\":\"on\"}");
    }

    @ParameterizedTest(name = "photo {0}: {1}, counted {2}")
    @CsvSource({
        "-PT1M,     OK,            1",
        "PT0S,      PHOTO_AWAITED, 1",
        "PT5M,      PHOTO_AWAITED, 1",
        "PT24H,     PHOTO_AWAITED, 1",
        "PT24H0.001S, PHOTO_AWAITED, 0",
        "P3D,       PHOTO_AWAITED, 0"
    })
    void a_punch_counts_once_its_photo_has_come_within_the_policys_time(Duration later, String reason, int counted) {
        if (later.isNegative()) {
            photo(worker, SEVEN);
        }
        punch(worker, SEVEN);
        assertThat(counted()).isEqualTo(later.isNegative() ? 1 : 0);
        if (!later.isNegative()) {
            clock.stopAt(NOW.plus(later));
            photo(worker, SEVEN);
        }
        assertThat(attendance.punches(terminal))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason", reason)
                        .containsEntry("outcome", reason.equals("OK") ? "ACCEPTED" : "NOT_COUNTED"));
        assertThat(counted()).isEqualTo(counted);
    }

    @Test
    void a_photo_of_another_second_or_of_somebody_else_changes_nothing() {
        punch(worker, SEVEN);
        photo(worker, SEVEN.plusSeconds(1));
        photo(site.worker(site.team(site.contractor())), SEVEN);
        assertThat(counted()).isZero();
    }

    @Test
    void what_is_wrong_besides_stays_wrong_when_the_photo_comes() {
        var stranger = sites.person();
        punch(stranger, SEVEN);
        photo(stranger, SEVEN);
        assertThat(attendance.punches(terminal))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason", "NOT_ON_ROLL"));
        assertThat(rows.count("punch_release r join punch p on p.id = r.punch_id where p.device_id = ?", terminal.id()))
                .isZero();
    }

    @Test
    void the_second_copy_of_a_photo_lets_nothing_count_twice() {
        punch(worker, SEVEN);
        photo(worker, SEVEN);
        photo(worker, SEVEN);
        punch(worker, SEVEN); // and the row comes again
        assertThat(attendance.punches(terminal)).hasSize(1);
        assertThat(rows.all(
                        "select r.account_id, r.reason from punch_release r join punch p on p.id = r.punch_id where p.device_id = ?",
                        terminal.id()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("account_id", null).containsEntry("reason", "PHOTO_CAME"));
        assertThat(counted()).isOne();
    }

    @Test
    void a_punch_and_its_photo_at_the_same_moment_never_miss_each_other() {
        for (var round = 0; round < 15; round++) {
            var at = SEVEN.plusMinutes(round);
            Together.run(List.<Callable<Boolean>>of(
                    () -> {
                        punch(worker, at);
                        return true;
                    },
                    () -> {
                        photo(worker, at);
                        return true;
                    }));
            assertThat(counted()).as("round %d", round).isEqualTo(round + 1);
        }
    }

    private int counted() {
        return (int) attendance.cell(site, worker, TODAY).getOrDefault("punches", 0);
    }

    private void punch(Person person, LocalDateTime at) {
        var row = "%s\t%s\t0\t15".formatted(person.ref(), ROW.format(at)).getBytes(StandardCharsets.US_ASCII);
        assertThat(wires.zkteco(login, Wires.SECRET, "POST", "cdata", "&table=ATTLOG&Stamp=1", row))
                .isEqualTo("200 OK:1");
    }

    private void photo(Person person, LocalDateTime at) {
        var jpeg = Camera.jpeg(1);
        var body = new ByteArrayOutputStream();
        body.writeBytes("PIN=%s-%s.jpg\nSN=%s\nsize=%d\nCMD=uploadphoto\0"
                .formatted(NAME.format(at), person.ref(), login, jpeg.length)
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(jpeg);
        assertThat(wires.zkteco(login, Wires.SECRET, "POST", "cdata", "&table=ATTPHOTO", body.toByteArray()))
                .isEqualTo("200 OK");
    }
}
