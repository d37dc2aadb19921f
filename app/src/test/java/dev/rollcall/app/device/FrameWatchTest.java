package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.FrameNote;
import dev.rollcall.devicebridge.port.FrameNote.Form;
import dev.rollcall.devicebridge.port.FrameNote.Way;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.server.DeviceServerProperties;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.FrameLine;
import dev.rollcall.domain.device.FrameWatchService;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.DeviceDesk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 报文日志: who may read along, for how long, on record, and what is kept. */
@ServiceTest
class FrameWatchTest {
    @Autowired
    private Sites sites;

    @Autowired
    private FrameWatchService watches;

    @Autowired
    private FrameDesk desk;

    @Autowired
    private DeviceDesk devices;

    @Autowired
    private WatchedFrames frames;

    @Autowired
    private FrameRows table;

    @Autowired
    private FrameHousekeeping housekeeping;

    @Autowired
    private FrameLogSettings settings;

    @Autowired
    private DeviceServerProperties server;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Wire wire;

    @Autowired
    private Rows rows;

    private Site site;
    private TestDevice device;
    private Caller operator;

    @BeforeEach
    void a_device() {
        site = sites.open();
        device = site.device();
        operator = sites.operator().caller();
    }

    @Test
    void frames_of_a_watched_device_are_written_down_both_ways_and_those_of_another_are_not() {
        begin();
        wire.beat(device.onTheWire());
        var other = site.device();
        wire.beat(other.onTheWire());
        desk.flush();

        assertThat(read())
                .extracting(FrameLine::fromDevice, FrameLine::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, "200"),
                        org.assertj.core.groups.Tuple.tuple(true, "POST /rollcall/v1/" + device.sn() + "/beat"));
        assertThat(rows.count("device_frame where device_id = ?", other.id())).isZero();
    }

    @Test
    void nobody_but_operations_may_begin_or_read_and_each_attempt_is_on_record_1_6() {
        begin();
        note("anything");
        desk.flush();
        for (var nobody : List.of(
                sites.accountOfUnit(site.contractor()),
                sites.provider(device),
                sites.platform(Role.AUDITOR),
                sites.stranger().contractor())) {
            assertThat(watches.begin(nobody, device.id()).why()).contains(Refusal.of("DEVICE_NOT_FOUND"));
            assertThat(watches.end(nobody, device.id()).why()).contains(Refusal.of("DEVICE_NOT_FOUND"));
            assertThat(watches.watch(nobody, device.id())).isEmpty();
            assertThat(watches.frames(nobody, device.id(), 0, 10)).isEmpty();
        }
        assertThat(read()).hasSize(1);
        assertThat(audited("DEVICE_FRAMES_WATCH", "REFUSED")).isEqualTo(4);
        assertThat(audited("DEVICE_FRAMES_END", "REFUSED")).isEqualTo(4);
        assertThat(audited("DEVICE_FRAMES_WATCH", "DONE")).isEqualTo(1);
    }

    @Test
    void it_ends_by_itself_after_half_an_hour() {
        begin();
        assertThat(watches.watch(operator, device.id())).get().satisfies(watch -> {
            assertThat(watch.until()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
            assertThat(watch.by())
                    .isEqualTo(rows.one("select display_name from account where id = ?", operator.accountId())
                            .get("display_name"));
        });
        assertThat(table.watched(NOW.plus(Duration.ofMinutes(30)).minusMillis(1)))
                .containsKey(device.sn());
        assertThat(table.watched(NOW.plus(Duration.ofMinutes(30)))).doesNotContainKey(device.sn());
    }

    @Test
    void it_may_be_ended_early_once_and_what_was_read_stays() {
        begin();
        note("anything");
        desk.flush();
        assertThat(watches.end(operator, device.id()).isDone()).isTrue();
        desk.look();

        assertThat(frames.wanted(device.sn())).isFalse();
        assertThat(watches.watch(operator, device.id()))
                .get()
                .satisfies(watch -> assertThat(watch.on()).isFalse());
        assertThat(read()).hasSize(1);
        assertThat(watches.end(operator, device.id()).why()).contains(Refusal.of("FRAMES_NOT_WATCHED"));
        assertThat(audited("DEVICE_FRAMES_END", "DONE")).isEqualTo(1);
    }

    @Test
    void a_device_that_does_not_speak_itself_has_no_frames() {
        var contractor = sites.accountOfUnit(site.contractor());
        var sn = devices.registered(contractor, site, DeviceFamily.TURNSTILE);
        var id = (Long) rows.one("select id from device where sn = ?", sn).get("id");
        assertThat(watches.begin(operator, id).why()).contains(Refusal.of("FRAMES_NO_WIRE"));
        assertThat(watches.begin(operator, -1).why()).contains(Refusal.of("DEVICE_NOT_FOUND"));
    }

    @Test
    void another_process_sees_the_watch_at_its_next_look() {
        var elsewhere = new WatchedFrames();
        var courier = new FrameCourier(elsewhere, table, clock, settings, server);
        courier.look();
        assertThat(elsewhere.wanted(device.sn())).isFalse();
        assertThat(watches.begin(operator, device.id()).isDone()).isTrue();
        assertThat(elsewhere.wanted(device.sn())).isFalse();
        courier.look();
        assertThat(elsewhere.wanted(device.sn())).isTrue();
        elsewhere.note(frame("from elsewhere"));
        courier.flush();
        assertThat(read()).extracting(FrameLine::shown).containsExactly("from elsewhere");
    }

    @Test
    void five_hundred_frames_of_a_device_are_kept_and_none_longer_than_a_day() {
        begin();
        IntStream.range(0, 620).forEach(i -> note("frame " + i));
        desk.flush();
        assertThat(rows.count("device_frame where device_id = ?", device.id())).isEqualTo(FrameWatchService.KEPT);
        assertThat(read()).first().extracting(FrameLine::shown).isEqualTo("frame 619");
        assertThat(read()).last().extracting(FrameLine::shown).isEqualTo("frame 120");

        rows.change(
                "update device_frame set at = ? where device_id = ? and shown < 'frame 2'",
                utc(Duration.ofHours(25)),
                device.id());
        var old = rows.count("device_frame where device_id = ? and at < ?", device.id(), utc(Duration.ofHours(24)));
        assertThat(old).isPositive();
        housekeeping.forget();
        assertThat(rows.count("device_frame where device_id = ?", device.id())).isEqualTo(FrameWatchService.KEPT - old);
    }

    @Test
    void what_finds_no_room_is_dropped_and_counted() {
        var full = new WatchedFrames();
        var courier = new FrameCourier(full, table, clock, settings, server);
        begin();
        courier.look();
        IntStream.range(0, WatchedFrames.ROOM + 7).forEach(i -> full.note(frame("frame " + i)));
        courier.flush();
        assertThat(watches.watch(operator, device.id()).orElseThrow().dropped()).isEqualTo(7);
        begin();
        assertThat(watches.watch(operator, device.id()).orElseThrow().dropped()).isZero();
    }

    @Test
    void nothing_about_a_person_reaches_the_table() {
        begin();
        note("{\"persionName\":\"测试甲\",\"idCard\":\"110101199003078515\",\"RecordID\":7}");
        desk.flush();
        assertThat(read())
                .extracting(FrameLine::shown)
                .containsExactly("{\"persionName\":***,\"idCard\":***,\"RecordID\":7}");
    }

    private void begin() {
        assertThat(watches.begin(operator, device.id()).isDone()).isTrue();
        desk.look();
    }

    private void note(String text) {
        frames.note(frame(text));
    }

    private FrameNote frame(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new FrameNote(
                device.sn(), Way.FROM_DEVICE, NOW, "TEST", Form.TEXT, bytes.length, RawBytes.of(bytes), false);
    }

    private List<FrameLine> read() {
        return watches.frames(operator, device.id(), 0, FrameWatchService.KEPT);
    }

    private static java.time.LocalDateTime utc(Duration ago) {
        return dev.rollcall.app.shared.Columns.utc(NOW.minus(ago));
    }

    private long audited(String action, String outcome) {
        return rows.count(
                "audit_entry where action = ? and object_id = ? and outcome = ?",
                action,
                String.valueOf(device.id()),
                outcome);
    }
}
