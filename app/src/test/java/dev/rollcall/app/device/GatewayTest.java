package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.device.DeviceBookService;
import dev.rollcall.domain.device.DeviceCard;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An IoT terminal speaks for the machines behind it, and for no others. */
@ServiceTest
class GatewayTest {
    private static final String SEVEN_THERE = TODAY + "T07:00:00+08:00";

    @Autowired
    private Sites sites;

    @Autowired
    private Wire wire;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    @Autowired
    private DeviceBookService book;

    private Site site;
    private TestDevice gateway;
    private TestDevice child;
    private Person worker;

    @BeforeEach
    void open() {
        site = sites.open();
        gateway = site.device();
        child = site.device();
        worker = site.worker(site.team(site.contractor()));
        rows.change("update device_binding set gateway_device_id = ? where device_id = ?", gateway.id(), child.id());
    }

    private String forwarded(long seq, String sn, String boot) {
        return """
                {"seq":%d,"person":"%s","t":"%s","dir":"IN","live":{"r":"T"},"method":"FACE",\
                "src":"REPLAY","childSn":"%s","childEpoch":0,"childBoot":"%s"}""".formatted(seq, worker.ref(), SEVEN_THERE, sn, boot);
    }

    private String own(long seq) {
        return """
                {"seq":%d,"person":"%s","t":"%s","dir":"IN","live":{"r":"T"},"method":"FACE"}""".formatted(seq, worker.ref(), SEVEN_THERE);
    }

    @Test
    void the_same_punch_by_two_routes_is_one_R110_R169() {
        var through = gateway.onTheWire();
        SimDevice direct = child.onTheWire();

        var first = wire.punches(through, Wire.raw(41, forwarded(41, child.sn(), direct.boot())));
        var second = wire.punches(direct, Wire.raw(41, own(41)));

        assertThat(first.code(0)).as("%s", first.body()).isZero();
        assertThat(second.code(0)).as("%s", second.body()).isOne();
        assertThat(attendance.punches(child))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("seq", 41L)
                        .containsEntry("boot_id", direct.boot())
                        .containsEntry("reason", "OK"));
        assertThat(attendance.punches(gateway)).isEmpty();
    }

    @Test
    void what_the_simulated_machine_sends_itself_is_what_its_gateway_passed_on_R169() {
        var through = gateway.onTheWire();
        var direct = child.onTheWire();
        var record = direct.record(Wire.punch(worker, TODAY.atTime(7, 0), "IN"));

        assertThat(wire.punches(through, record.through(through, direct)).code(0))
                .isZero();
        assertThat(wire.punches(direct, record).code(0)).as("known already").isOne();
        assertThat(attendance.punches(child)).hasSize(1);
        assertThat(rows.count("device_alarm where device_id in (?, ?)", gateway.id(), child.id()))
                .as("no key used twice")
                .isZero();
    }

    @Test
    void a_gateways_page_names_its_machines_and_a_machines_page_its_gateway_R110() {
        rows.change("update device set family = 'IOT_TERMINAL' where id = ?", gateway.id());
        var contractor = sites.accountOfUnit(site.contractor());

        assertThat(book.card(contractor, gateway.id()).orElseThrow().children())
                .extracting(DeviceCard.Child::sn)
                .containsExactly(child.sn());
        assertThat(book.card(contractor, child.id()).orElseThrow().bindings().get(0))
                .satisfies(binding -> {
                    assertThat(binding.gatewaySn()).isEqualTo(gateway.sn());
                    assertThat(binding.gatewayId()).isEqualTo(gateway.id());
                });
        assertThat(book.card(contractor, child.id()).orElseThrow().children()).isEmpty();
    }

    @Test
    void a_machine_on_a_project_out_of_reach_is_not_named_1_6() {
        rows.change("update device set family = 'IOT_TERMINAL' where id = ?", gateway.id());
        var elsewhere = sites.open();
        rows.change("update device_binding set project_id = ? where device_id = ?", elsewhere.id(), child.id());

        assertThat(book.card(sites.accountOfUnit(site.contractor()), gateway.id())
                        .orElseThrow()
                        .children())
                .isEmpty();
        assertThat(book.card(sites.platform(Role.AUDITOR), gateway.id())
                        .orElseThrow()
                        .children())
                .hasSize(1);
    }

    @Test
    void both_are_heard_of_when_one_speaks_for_the_other_R160() {
        wire.punches(gateway.onTheWire(), Wire.raw(1, forwarded(1, child.sn(), "c1")));

        assertThat(rows.count("device where last_contact_at is not null and id in (?, ?)", gateway.id(), child.id()))
                .isEqualTo(2);
    }

    @Test
    void a_gateway_does_not_speak_for_a_machine_that_is_not_behind_it() {
        var stranger = site.device();

        var answer = wire.punches(
                gateway.onTheWire(),
                Wire.raw(1, forwarded(1, stranger.sn(), "x1")),
                Wire.raw(2, forwarded(2, child.sn(), "c1")));

        assertThat(answer.code(0)).as("not to be sent again").isEqualTo(11);
        assertThat(answer.reason(0)).isEqualTo("CHILD_UNKNOWN");
        assertThat(answer.code(1)).as("its neighbour is stored").isZero();
        assertThat(attendance.punches(stranger)).isEmpty();
        assertThat(rows.all("select reason from device_dead_letter where sn = ?", gateway.sn()))
                .singleElement()
                .satisfies(letter -> assertThat(letter).containsEntry("reason", "CHILD_UNKNOWN"));
    }
}
