package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.device.DeviceBookService;
import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.document.DocumentStore;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Together;
import dev.rollcall.fixture.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A photo that its device did not announce is found by the punch of that person and second. */
@ServiceTest
class PhotoOnItsOwnTest {
    private static final LocalDateTime SEVEN = TODAY.atTime(7, 0);
    private static final byte[] PHOTO = "a face that is none".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "another one".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private PhotoSinkAdapter photos;

    @Autowired
    private DocumentStore store;

    @Autowired
    private Wire wire;

    @Autowired
    private Sites sites;

    @Autowired
    private Rows rows;

    @Autowired
    private DeviceBookService book;

    private TestDevice device;
    private SimDevice sim;
    private Person worker;

    @BeforeEach
    void open() {
        Site site = sites.open();
        device = site.device();
        sim = device.onTheWire();
        worker = site.worker(site.team(site.contractor()));
    }

    private boolean attach(LocalDateTime time, byte[] photo) {
        return photos.attach(new DeviceIdentity(device.sn(), 1), worker.ref(), time, RawBytes.of(photo));
    }

    private void punch() {
        wire.punches(sim, sim.record(Wire.punch(worker, SEVEN, "IN")));
    }

    private List<Map<String, Object>> found() {
        return rows.all("""
                select f.object_key, f.sha256, f.size_bytes from photo_of_punch f join punch p on p.id = f.punch_id
                 where p.device_id = ?""", device.id());
    }

    @Test
    void it_is_stored_and_found_by_its_punch_whichever_comes_first() throws IOException {
        assertThat(attach(SEVEN, PHOTO)).isTrue();
        assertThat(attach(SEVEN.plusSeconds(1), OTHER)).isTrue();
        assertThat(found()).isEmpty();
        punch();
        assertThat(found()).hasSize(1);
        var photo = found().get(0);
        assertThat(photo)
                .containsEntry("sha256", SignedMessage.sha256(PHOTO))
                .containsEntry("size_bytes", PHOTO.length);
        try (var content = store.open(new DocumentKey((String) photo.get("object_key")))) {
            assertThat(content.readAllBytes()).isEqualTo(PHOTO);
        }
    }

    @Test
    void it_counts_as_the_devices_last_photo_and_the_list_shows_it_R144() {
        assertThat(captured()).isNull();
        attach(SEVEN, PHOTO);
        assertThat(captured()).isEqualTo(StoppedClock.NOW);
    }

    private @Nullable Instant captured() {
        return book.card(sites.platform(Role.AUDITOR), device.id())
                .orElseThrow()
                .row()
                .lastCaptureAt();
    }

    @Test
    void the_first_one_stays() {
        punch();
        assertThat(attach(SEVEN, PHOTO)).isTrue();
        assertThat(attach(SEVEN, PHOTO)).isFalse();
        assertThat(attach(SEVEN, OTHER)).isFalse();
        assertThat(found())
                .singleElement()
                .satisfies(photo -> assertThat(photo).containsEntry("sha256", SignedMessage.sha256(PHOTO)));
    }

    @Test
    void of_two_at_once_one_stays() {
        for (var round = 0; round < 20; round++) {
            var time = SEVEN.plusMinutes(round);
            var first = Together.run(List.<Callable<Boolean>>of(() -> attach(time, PHOTO), () -> attach(time, OTHER)));
            assertThat(first).containsExactlyInAnyOrder(true, false);
        }
        assertThat(rows.count("punch_photo where device_id = ?", device.id())).isEqualTo(20);
    }
}
