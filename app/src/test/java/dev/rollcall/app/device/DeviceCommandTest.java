package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Outbox;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.Unbinding;
import dev.rollcall.domain.device.CommandRunner;
import dev.rollcall.domain.device.DeviceCommand;
import dev.rollcall.domain.device.DeviceCommandService;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Dismantlers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.Together;
import dev.rollcall.fixture.UnbindDesk;
import dev.rollcall.fixture.Wire;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens on the device after an unbinding: frozen, drained, wiped; late, in vain, and by several processes. */
@ServiceTest
class DeviceCommandTest {
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
    void an_unbound_device_that_holds_a_punch_from_before() {
        rows.change("update device_command set state = 'DONE' where state <> 'DONE'"); // of other tests
        who = Dismantlers.of(sites);
        worker = who.site().worker(who.site().team(who.site().contractor()));
        sim = who.device().onTheWire();
        outbox = new Outbox(sim, messages, null);
        unbinding = new Unbinding(sim, messages, outbox);
        request = unbinds.file(who.contractor(), who.site(), who.device(), UnbindReason.DEVICE_FAULT);
        desk.approve(who.manager().caller(), request);
        desk.approve(who.operator().caller(), request);
        outbox.add(sim.record(Wire.punch(worker, SiteTime.local(NOW).minusHours(2), "IN")));
        pass(Duration.ofMinutes(10));
    }

    @Test
    void it_is_frozen_delivers_what_it_holds_forgets_the_people_and_then_its_credential_ends_R135_X25()
            throws IOException {
        runner.run();
        assertThat(command()).containsEntry("step", "FREEZE").containsEntry("cause", "NOT_FETCHED");

        contact();
        assertThat(unbinding.isFrozen()).isTrue();
        runner.run();
        contact();
        assertThat(outbox.size()).isZero();
        assertThat(attendance.punches(who.device()))
                .extracting(row -> row.get("reason"))
                .containsExactly("OK");
        runner.run();
        assertThat(command()).containsEntry("step", "RECONCILE").containsEntry("cause", "NO_NUMBERS");
        pass(Duration.ofMinutes(1));
        contact();
        pass(Duration.ofSeconds(1));
        runner.run();
        contact();
        assertThat(unbinding.isWiped()).isTrue();
        assertThat(wire.beat(sim).status()).as("until it is retired").isEqualTo(200);
        runner.run();

        assertThat(command()).containsEntry("state", "DONE");
        assertThat(wire.beat(sim).status()).isEqualTo(401);
        assertThat(audited())
                .containsSubsequence(
                        "DEVICE_UNBOUND",
                        "DEVICE_FREEZE",
                        "DEVICE_DRAIN",
                        "DEVICE_RECONCILE",
                        "DEVICE_WIPE",
                        "DEVICE_REVOKE");
    }

    @Test
    void an_order_is_told_until_it_is_answered_and_told_again_after_a_failure() {
        runner.run();
        var first = wire.beat(sim).body().path("cmd");
        assertThat(first.path("order").asText()).isEqualTo("freeze");
        assertThat(wire.hello(sim).body().path("cmd")).isEqualTo(first);

        wire.send(messages.result(sim, first.path("id").asText(), "FAILED", clock.instant()));
        assertThat(wire.beat(sim).body().has("cmd")).isFalse();
        runner.run();
        assertThat(command()).containsEntry("cause", "DEVICE_FAILED").containsEntry("tries", 2);
        assertThat(wire.beat(sim).body().at("/cmd/order").asText()).isEqualTo("freeze");
    }

    @Test
    void a_device_that_fails_each_time_becomes_an_incident_and_stays_one() {
        runner.run();
        for (var time = 0; time < 11; time++) {
            assertThat(command()).containsEntry("state", "WAITING");
            fails();
        }
        assertThat(command()).containsEntry("state", "FAILED").containsEntry("cause", "DEVICE_FAILED");

        fails();
        assertThat(command()).containsEntry("state", "FAILED");
        assertThat(audited().stream().filter("DEVICE_COMMAND_FAILED"::equals)).hasSize(1);
    }

    private void fails() {
        clock.stopAt(clock.instant().plusSeconds(60));
        var order = wire.beat(sim).body().path("cmd").path("id").asText();
        wire.send(messages.result(sim, order, "FAILED", clock.instant()));
        runner.run();
    }

    @Test
    void a_silent_device_becomes_an_incident_that_operations_see_and_retry() {
        giveUp();

        assertThat(service.failed(who.operator().caller()))
                .extracting(DeviceCommand::requestId)
                .containsExactly(request);
        assertThat(service.failed(who.contractor())).isEmpty();
        assertThat(rows.count(
                        "notice n join notice_event e on e.id = n.event_id join account a on a.id = n.account_id"
                                + " where e.kind = 'DEVICE_NOT_CLEARED' and e.request_id = ? and a.person_id = ?",
                        request.toString(),
                        who.operator().person().id()))
                .isOne();
        assertThat(audited()).contains("DEVICE_TOMBSTONE");

        var id = UUID.fromString((String) command().get("id"));
        assertThat(service.retry(who.contractor(), id).why().map(Refusal::code)).hasValue("DEVICE_COMMAND_GONE");
        assertThat(service.retry(who.operator().caller(), id).isDone()).isTrue();
        assertThat(command()).containsEntry("state", "WAITING").containsEntry("tries", 0);
        assertThat(service.retry(who.operator().caller(), id).isDone()).isFalse();
    }

    @Test
    void a_device_that_comes_back_after_it_was_given_up_goes_on_by_itself() throws IOException {
        giveUp();
        contact();
        assertThat(unbinding.isFrozen()).isTrue();
        runner.run();
        assertThat(command()).containsEntry("step", "DRAIN").containsEntry("state", "WAITING");
    }

    @Test
    void thirty_days_after_the_unbinding_the_credential_has_ended_whatever_the_device_did() {
        pass(Duration.ofDays(30));
        assertThat(wire.hello(sim).status()).isEqualTo(401);
    }

    @Test
    void of_several_processes_one_carries_a_step_out_and_whoever_comes_back_late_changes_nothing() throws IOException {
        runner.run();
        contact();
        var runs = Together.run(List.<Callable<Integer>>of(
                () -> runner.run(), () -> runner.run(), () -> runner.run(), () -> runner.run()));
        assertThat(runs.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(1);
        assertThat(audited().stream().filter("DEVICE_FREEZE"::equals)).hasSize(1);
        assertThat(command()).containsEntry("step", "DRAIN");
    }

    @Test
    void a_report_of_another_device_changes_nothing() {
        runner.run();
        var order = wire.beat(sim).body().at("/cmd/id").asText();
        var other = Dismantlers.of(sites).device().onTheWire();

        assertThat(wire.send(messages.result(other, order, "DONE", clock.instant()))
                        .status())
                .isEqualTo(200);
        runner.run();
        assertThat(command()).containsEntry("step", "FREEZE");
    }

    private void giveUp() {
        for (var i = 0; i < 12; i++) {
            runner.run();
            pass(Duration.ofHours(1));
        }
        assertThat(command()).containsEntry("state", "TOMBSTONE").containsEntry("cause", "NOT_FETCHED");
        assertThat(runner.run()).isZero();
    }

    /** The device beats, and does what the answer asks of it. */
    private void contact() throws IOException {
        try (var link = new DeviceLink("127.0.0.1", server.port())) {
            var reply = link.send(messages.beat(sim, outbox.size(), now()));
            assertThat(reply.status()).isEqualTo(200);
            unbinding.obey(reply.body(), link, now());
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private void pass(Duration time) {
        clock.stopAt(now().plus(time));
    }

    private Map<String, Object> command() {
        return rows.one(
                "select id, step, state, cause, tries from device_command where request_id = ?", request.toString());
    }

    private List<String> audited() {
        return rows
                .all(
                        "select action from audit_entry where object_id = ? and outcome = 'DONE' order by id",
                        request.toString())
                .stream()
                .map(row -> (String) row.get("action"))
                .toList();
    }
}
