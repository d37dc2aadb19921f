package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeviceSessions;
import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Outbox;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.Unbinding;
import dev.rollcall.domain.attendance.Gate.Lane;
import dev.rollcall.domain.device.CommandRunner;
import dev.rollcall.domain.device.DeviceCommandService;
import dev.rollcall.domain.device.DeviceCommands;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Dismantlers;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.UnbindDesk;
import dev.rollcall.fixture.Wire;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The nine races of unbinding, each with what must hold, against the real bridge and a real database. */
@ServiceTest
class UnbindRacesTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private UnbindDesk unbinds;

    @Autowired
    private CommandRunner runner;

    @Autowired
    private DeviceCommandService service;

    @Autowired
    private DeviceCommands commands;

    @Autowired
    private DeviceSessions sessions;

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

    private final DeviceMessages messages = new DeviceMessages();
    private Dismantlers who;
    private Person worker;
    private SimDevice sim;
    private Outbox outbox;
    private Unbinding unbinding;
    private UUID request;

    @BeforeEach
    void a_device_with_a_measured_clock() {
        rows.change("update device_command set state = 'DONE' where state <> 'DONE'"); // of other tests
        who = Dismantlers.of(sites);
        worker = who.site().worker(who.site().team(who.site().contractor()));
        sim = who.device().onTheWire();
        outbox = new Outbox(sim, messages, null);
        unbinding = new Unbinding(sim, messages, outbox);
        wire.beat(sim);
    }

    @Test
    void race_1_a_punch_in_flight_at_unbinding_counts_for_the_old_project_even_after_the_end_X25() throws IOException {
        var late = who.device().in(worker, SiteTime.local(NOW));
        pass(Duration.ofMinutes(10));
        unbind();
        toTheEnd();
        assertThat(command()).containsEntry("state", "DONE").containsEntry("proven", true);

        attendance.arrive(who.device(), late);

        assertThat(last()).containsEntry("project_id", who.site().id()).containsEntry("reason", "OK");
        assertThat(last().get("device_time")).isEqualTo(LocalDateTime.ofInstant(NOW, ZoneOffset.UTC));
    }

    @Test
    void race_1_a_punch_made_a_second_after_unbinding_does_not() {
        unbind();
        pass(Duration.ofSeconds(2));
        wire.punches(sim, sim.record(Wire.punch(worker, SiteTime.local(now()).minusSeconds(1), "IN")));
        assertThat(last()).containsEntry("project_id", null).containsEntry("reason", "DEVICE_UNBOUND");
    }

    @Test
    void race_2_buffered_punches_that_come_days_later_count_for_the_old_project_when_the_clock_was_right() {
        var old = sim.record(Wire.punch(worker, SiteTime.local(NOW).minusHours(1), "IN"));
        var other = boundElsewhereThreeDaysLater();
        var workerThere = other.worker(other.team(other.contractor()));

        var answer = wire.punches(
                sim,
                old,
                sim.record(Wire.punch(workerThere, SiteTime.local(now()).minusMinutes(1), "IN")));

        assertThat(List.of(answer.code(0), answer.code(1))).containsExactly(0, 0);
        assertThat(attendance.punches(who.device()))
                .extracting(row -> row.get("project_id"))
                .containsExactly(who.site().id(), other.id());
    }

    @Test
    void race_2_and_go_to_quarantine_when_it_was_wrong_or_nobody_had_looked() {
        var old = Wire.punch(worker, SiteTime.local(NOW).minusHours(1), "IN");
        boundElsewhereThreeDaysLater();
        rows.change(
                "update device set skew_ms = 61000 where id = ?", who.device().id());
        wire.punches(sim, sim.record(old));
        rows.change(
                "update device set skew_ms = null where id = ?", who.device().id());
        wire.punches(sim, sim.record(Wire.punch(worker, SiteTime.local(NOW).minusHours(2), "OUT")));

        assertThat(attendance.punches(who.device()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("project_id", who.site().id())
                        .containsEntry("outcome", "QUARANTINED")
                        .containsEntry("reason", "CLOCK_INVALID"));
    }

    @Test
    void race_2_sixty_seconds_are_still_right_and_the_raw_time_stays_beside_the_corrected_one() {
        var said = SiteTime.local(NOW).minusHours(1);
        boundElsewhereThreeDaysLater();
        rows.change(
                "update device set skew_ms = 60000 where id = ?", who.device().id());
        wire.punches(sim, sim.record(Wire.punch(worker, said, "IN")));

        var instant = LocalDateTime.ofInstant(SiteTime.instant(said), ZoneOffset.UTC);
        assertThat(last())
                .containsEntry("reason", "OK")
                .containsEntry("device_time", instant)
                .containsEntry("device_offset_s", 28_800)
                .containsEntry("skew_ms", 60_000L)
                .containsEntry("event_at", instant.minusSeconds(60));
    }

    @Test
    void race_3_a_device_that_comes_back_bound_elsewhere_is_told_to_wipe_before_anything_of_the_new_project()
            throws IOException {
        unbind();
        giveUp();
        assertThat(command()).containsEntry("state", "TOMBSTONE");
        var other = sites.open();
        bindAnew(other, 1);
        assertThat(commands.awaitsWipe(who.device().id())).isTrue();

        var told = wire.hello(sim).body();
        assertThat(told.path("epoch").asInt()).as("stays in the old binding").isZero();
        assertThat(told.at("/cmd/order").asText()).isEqualTo("freeze");
        assertThat(told.at("/cmd/epoch").asInt()).isZero();

        toTheEnd();
        assertThat(unbinding.isWiped()).isTrue();
        assertThat(command()).containsEntry("state", "DONE");
        assertThat(commands.awaitsWipe(who.device().id())).isFalse();
        var after = wire.hello(sim);
        assertThat(after.status()).as("it works on, elsewhere").isEqualTo(200);
        assertThat(after.body().path("epoch").asInt()).isEqualTo(1);
        assertThat(after.body().has("cmd")).isFalse();
    }

    @Test
    void race_3_also_after_months_the_order_still_lies_there_and_has_not_run_out() {
        unbind();
        giveUp();
        bindAnew(sites.open(), 1);
        pass(Duration.ofDays(100));

        var order = wire.hello(sim).body().path("cmd");
        assertThat(order.path("order").asText()).isEqualTo("freeze");
        assertThat(Instant.parse(order.path("notAfter").asText())).isAfter(now());
    }

    @Test
    void race_4_a_lost_wipe_is_told_again_and_only_its_report_ends_the_step() throws IOException {
        unbind();
        step("WIPE");
        for (var i = 0; i < 3; i++) {
            assertThat(wire.beat(sim).body().at("/cmd/order").asText()).isEqualTo("wipe");
            pass(Duration.ofMinutes(10));
            runner.run();
        }
        assertThat(command()).containsEntry("step", "WIPE").containsEntry("cause", "NO_RESULT");
        contact();
        wire.send(messages.result(sim, command().get("id") + ".wipe", "DONE", now())); // once more
        runner.run();
        assertThat(command()).containsEntry("state", "DONE");
    }

    @Test
    void race_5_a_lost_device_is_answered_as_one_nobody_knows_its_punches_are_quarantined_and_an_alarm_is_raised() {
        unbind();
        giveUp();
        var id = UUID.fromString((String) command().get("id"));
        var operator = who.operator().caller();
        assertThat(service.declareLost(who.contractor(), id, "工地失窃，已报警").why().map(Refusal::code))
                .hasValue("DEVICE_COMMAND_GONE");
        assertThat(service.declareLost(operator, id, "丢").why().map(Refusal::code))
                .hasValue("REASON_TOO_SHORT");
        assertThat(service.declareLost(operator, id, "工地失窃，已报警").isDone()).isTrue();

        assertThat(wire.hello(sim).status()).isEqualTo(401);
        assertThat(wire.beat(sim).status()).isEqualTo(401);
        assertThat(rows.count(
                        "device_alarm where kind = 'LOST_DEVICE_HEARD' and device_id = ?",
                        who.device().id()))
                .as("once an hour")
                .isOne();
        var answer = wire.punches(
                sim, sim.record(Wire.punch(worker, SiteTime.local(NOW).minusHours(1), "IN")));
        assertThat(answer.code(0)).as("quarantined: it need not send it again").isEqualTo(3);
        assertThat(last())
                .containsEntry("reason", "DEVICE_LOST")
                .containsEntry("project_id", who.site().id());
        assertThat(rows.all(
                        "select kind from device_alarm where device_id = ?",
                        who.device().id()))
                .extracting(row -> row.get("kind"))
                .contains("DEVICE_LOST", "LOST_DEVICE_HEARD");
        assertThat(command()).containsEntry("state", "FORCED").containsEntry("closed_reason", "工地失窃，已报警");
        assertThat(sessions.toEnd(List.of(new DeviceSessions.Open(sim.sn(), now().minusSeconds(1)))))
                .containsExactly(sim.sn());
        runner.run();
        assertThat(command()).containsEntry("state", "FORCED");
    }

    @Test
    void race_5_a_device_that_works_on_another_project_cannot_be_declared_lost_from_the_old_one() {
        unbind();
        giveUp();
        bindAnew(sites.open(), 1);
        var id = UUID.fromString((String) command().get("id"));
        assertThat(service.declareLost(who.operator().caller(), id, "工地失窃，已报警")
                        .why()
                        .map(Refusal::code))
                .hasValue("DEVICE_BOUND_AGAIN");
        assertThat(wire.hello(sim).status()).isEqualTo(200);
    }

    @Test
    void race_6_at_a_shared_gate_the_roll_decides_then_the_contract_and_who_is_on_neither_is_refused_but_stored() {
        var other = sites.open();
        other.bind(who.device(), Lane.BOTH, SiteTime.startOf(Sites.BEGAN), null);
        var there = other.worker(other.team(other.contractor()));
        var both = who.site().worker(who.site().team(who.site().contractor()), Papers.COMPLETE.withoutContract());
        other.joins(both, other.team(other.contractor()), Papers.COMPLETE);
        var at = SiteTime.local(NOW).minusHours(1);

        wire.punches(
                sim,
                sim.record(Wire.punch(worker, at, "IN")),
                sim.record(Wire.punch(there, at, "IN")),
                sim.record(Wire.punch(both, at, "IN")),
                sim.record(Wire.punch(sites.person(), at, "IN")));

        assertThat(attendance.punches(who.device()))
                .extracting(row -> row.get("project_id"))
                .startsWith(who.site().id(), other.id(), other.id());
        assertThat(last()).containsEntry("reason", "NOT_ON_ROLL").containsEntry("outcome", "REJECTED");
    }

    @Test
    void race_7_of_two_connections_with_one_serial_the_one_with_a_wrong_key_displaces_nobody_and_leaves_an_alarm()
            throws IOException {
        try (var first = new DeviceLink("127.0.0.1", server.port())) {
            assertThat(first.send(messages.beat(sim, 0, now())).status()).isEqualTo(200);
            var thief = new SimDevice(sim.sn(), new byte[32], 0, "thief");
            assertThat(wire.beat(thief).status()).isEqualTo(401);
            assertThat(first.send(messages.beat(sim, 0, now())).status()).isEqualTo(200);
        }
        assertThat(sessions.toEnd(List.of(new DeviceSessions.Open(sim.sn(), now().minusSeconds(1)))))
                .isEmpty();
        assertThat(rows.count(
                        "device_alarm where kind = 'TAKEOVER_REFUSED' and device_id = ?",
                        who.device().id()))
                .isOne();
    }

    @Test
    void race_8_an_order_of_one_binding_is_not_told_to_a_device_that_is_in_a_later_one() {
        unbind();
        runner.run();
        assertThat(wire.hello(sim).body().at("/cmd/epoch").asInt()).isZero();
        bindAnew(sites.open(), 4);
        sim.epoch(4);
        assertThat(wire.hello(sim).body().has("cmd")).isFalse();
        assertThat(wire.beat(sim).body().has("cmd")).isFalse();
    }

    @Test
    void race_9_after_a_factory_reset_the_same_numbers_are_other_records_and_same_number_other_content_is_an_alarm() {
        var at = SiteTime.local(NOW).minusHours(3);
        var again = who.device().onTheWire(); // counts from 1 anew, under another boot
        wire.punches(sim, sim.record(Wire.punch(worker, at, "IN")));
        wire.punches(again, again.record(Wire.punch(worker, at.plusHours(1), "OUT")));
        assertThat(attendance.punches(who.device()))
                .extracting(row -> row.get("reason"))
                .containsExactly("OK", "OK");

        var liar = new SimDevice(sim.sn(), who.device().key(), 0, sim.boot()); // the same counter from 1
        wire.punches(liar, liar.record(Wire.punch(worker, at.plusHours(2), "IN")));
        assertThat(last()).containsEntry("seq", 1L).containsEntry("reason", "OK");
        assertThat(rows.count(
                        "device_alarm where kind = 'RECORD_KEY_REUSED' and device_id = ?",
                        who.device().id()))
                .isOne();

        wire.punches(again, again.record(Wire.punch(worker, at.plusHours(2), "IN")));
        assertThat(last()).as("same passage, other number").containsEntry("reason", "DUPLICATE");
    }

    private Site boundElsewhereThreeDaysLater() {
        unbind();
        pass(Duration.ofHours(1));
        var other = sites.open();
        bindAnew(other, 1);
        pass(Duration.ofDays(3));
        return other;
    }

    /** As whoever binds a device does it. */
    private void bindAnew(Site other, int epoch) {
        other.bind(who.device(), Lane.BOTH, now(), null);
        rows.change(
                "update device set epoch = ?, revoked_at = null where id = ?",
                epoch,
                who.device().id());
    }

    private void unbind() {
        request = unbinds.file(who.contractor(), who.site(), who.device(), UnbindReason.DEVICE_FAULT);
        desk.approve(who.manager().caller(), request);
        desk.approve(who.operator().caller(), request);
    }

    private void giveUp() {
        for (var i = 0; i < 12; i++) {
            runner.run();
            pass(Duration.ofHours(1));
        }
    }

    /** Until that step is due. */
    private void step(String step) throws IOException {
        for (var i = 0; i < 10 && !step.equals(command().get("step")); i++) {
            runner.run();
            if (!step.equals(command().get("step"))) {
                contact();
                pass(Duration.ofMinutes(2));
            }
        }
        assertThat(command()).containsEntry("step", step);
    }

    private void toTheEnd() throws IOException {
        for (var i = 0; i < 12 && !"DONE".equals(command().get("state")); i++) {
            runner.run();
            if (!"DONE".equals(command().get("state"))) {
                contact();
                pass(Duration.ofMinutes(2));
            }
        }
    }

    private void contact() throws IOException {
        try (var link = new DeviceLink("127.0.0.1", server.port())) {
            var reply = link.send(messages.beat(sim, outbox.size(), now()));
            assertThat(reply.status()).isEqualTo(200);
            unbinding.obey(reply.body(), link, now());
        }
    }

    private Map<String, Object> last() {
        var all = attendance.punches(who.device());
        return all.get(all.size() - 1);
    }

    private Map<String, Object> command() {
        return rows.one(
                "select id, step, state, cause, round, proven, closed_reason from device_command where request_id = ?",
                request.toString());
    }

    private Instant now() {
        return clock.instant();
    }

    private void pass(Duration time) {
        clock.stopAt(now().plus(time));
    }
}
