package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.DeviceAlert;
import dev.rollcall.domain.device.DeviceBookService;
import dev.rollcall.domain.device.DeviceClock;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceQuery;
import dev.rollcall.domain.device.DeviceRow;
import dev.rollcall.domain.device.DeviceState;
import dev.rollcall.domain.device.DeviceWatch;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.DeviceDesk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.TestDevice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 设备管理 (R140–R144, R160): who sees which devices, in which state; and what rings (R174). */
@ServiceTest
class DeviceBookTest {
    @Autowired
    private Sites sites;

    @Autowired
    private DeviceDesk desk;

    @Autowired
    private DeviceBookService book;

    @Autowired
    private DeviceWatch watch;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    private Site site;
    private Caller contractor;
    private TestDevice device;

    @BeforeEach
    void a_site_with_a_device() {
        site = sites.open();
        contractor = sites.accountOfUnit(site.contractor());
        device = site.device();
    }

    @Test
    void the_list_is_searched_by_vendor_code_and_model_R140() {
        var sn = desk.registered(contractor, site, DeviceFamily.FACE_TERMINAL);

        assertThat(listed(contractor, "")).extracting(DeviceRow::sn).containsExactlyInAnyOrder(device.sn(), sn);
        assertThat(listed(contractor, sn)).extracting(DeviceRow::sn).containsExactly(sn);
        assertThat(listed(contractor, "T-9")).extracting(DeviceRow::sn).containsExactly(sn);
        assertThat(listed(contractor, "测试厂商")).hasSize(2);
        assertThat(listed(contractor, "%")).isEmpty();
        assertThat(book.counts(contractor, site.id())).containsEntry(DeviceFamily.FACE_TERMINAL, 2L);
    }

    @Test
    void online_follows_from_the_last_contact_alone_R160_D_7() {
        assertThat(only(contractor).state()).isEqualTo(DeviceState.BOUND);
        heard(StoppedClock.NOW.minus(Duration.ofMinutes(9)));
        assertThat(only(contractor).state()).isEqualTo(DeviceState.COMMISSIONING);
        rows.change("update device set last_punch_at = last_contact_at where id = ?", device.id());
        assertThat(only(contractor).state()).isEqualTo(DeviceState.ACTIVE);
        heard(StoppedClock.NOW.minus(Duration.ofMinutes(11)));
        assertThat(only(contractor).state()).isEqualTo(DeviceState.OFFLINE);
        assertThat(only(contractor).online()).isFalse();
    }

    @Test
    void who_has_no_business_with_devices_sees_none_1_6() {
        var sub = sites.accountOfUnit(site.unit(ParticipantType.LABOUR_SUB));
        var supervisor = site.holder(site.unit(ParticipantType.SUPERVISION), Post.CHIEF_SUPERVISOR)
                .caller();
        for (var nobody : List.of(sub, supervisor, sites.stranger().contractor(), sites.provider(site.device()))) {
            assertThat(listed(nobody, device.sn())).isEmpty();
            assertThat(book.card(nobody, device.id())).isEmpty();
        }
        var manager = site.holder(site.contractor(), Post.PROJECT_MANAGER).caller();
        assertThat(book.card(manager, device.id())).isPresent();
        assertThat(book.card(manager, device.id()).orElseThrow().row().may())
                .isEqualTo(new DeviceRow.Acts(false, false, false));
        assertThat(book.card(sites.provider(device), device.id())).isPresent();
    }

    @Test
    void the_page_shows_names_masked_and_none_at_all_to_the_provider_1_6() {
        var worker = site.worker(site.team(site.contractor()));
        attendance.arrive(device, device.in(worker, StoppedClock.TODAY.atTime(7, 0)));
        var provider = sites.provider(device);

        assertThat(book.card(contractor, device.id()).orElseThrow().punches())
                .singleElement()
                .satisfies(punch -> assertThat(punch.who()).startsWith("测*").isNotEqualTo(worker.name()));
        assertThat(book.card(provider, device.id()).orElseThrow().punches())
                .singleElement()
                .satisfies(punch -> assertThat(punch.who()).isNull());
    }

    @Test
    void an_alert_rings_once_for_contractor_and_provider_and_ends_when_it_is_over_R174() {
        var provider = sites.provider(device);
        var stranger = sites.stranger().contractor();
        heard(StoppedClock.NOW.minus(Duration.ofHours(2)));
        rows.change("update device set skew_ms = 90000 where id = ?", device.id());

        watch.run();
        watch.run();

        var card = book.card(contractor, device.id()).orElseThrow();
        assertThat(card.clock()).isEqualTo(DeviceClock.BAD);
        assertThat(card.alerts())
                .extracting(each -> each.kind())
                .containsExactlyInAnyOrder(DeviceAlert.OFFLINE, DeviceAlert.CLOCK_BAD);
        assertThat(rung(contractor)).isEqualTo(2);
        assertThat(rung(provider)).isEqualTo(2);
        assertThat(rung(stranger)).isZero();

        heard(StoppedClock.NOW);
        watch.run();
        assertThat(book.card(contractor, device.id()).orElseThrow().alerts())
                .filteredOn(each -> each.endedAt() == null)
                .extracting(each -> each.kind())
                .containsExactly(DeviceAlert.CLOCK_BAD);
    }

    @Test
    void a_device_that_refuses_most_people_rings_R174() {
        heard(StoppedClock.NOW);
        var elsewhere = sites.open();
        var visitor = elsewhere.worker(elsewhere.team(elsewhere.contractor()));
        for (var i = 0; i < 10; i++) {
            attendance.arrive(
                    device, device.in(visitor, LocalDateTime.of(StoppedClock.TODAY, java.time.LocalTime.of(14, i))));
        }

        watch.run();

        assertThat(book.card(contractor, device.id()).orElseThrow().alerts())
                .extracting(each -> each.kind())
                .contains(DeviceAlert.REFUSING);
    }

    private void heard(Instant at) {
        rows.change(
                "update device set last_contact_at = ? where id = ?",
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                device.id());
    }

    private long rung(Caller caller) {
        return rows.count(
                "notice n join notice_event e on e.id = n.event_id where n.account_id = ? and e.request_no = ?",
                caller.accountId(),
                device.sn());
    }

    private DeviceRow only(Caller caller) {
        return listed(caller, device.sn()).get(0);
    }

    private List<DeviceRow> listed(Caller caller, String text) {
        return book.page(caller, new DeviceQuery(site.id(), DeviceFamily.FACE_TERMINAL, text, new PageRequest(0, 50)))
                .rows();
    }
}
