package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimRecord;
import dev.rollcall.domain.device.CommandRunner;
import dev.rollcall.domain.device.DeviceCommandService;
import dev.rollcall.domain.device.DeviceRecords;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Dismantlers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.UnbindDesk;
import dev.rollcall.fixture.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An unbound device says how many records it has made, and that is compared with what is stored. */
@ServiceTest
class ReconcileTest {
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
    private DeviceRecords records;

    @Autowired
    private Wire wire;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private final DeviceMessages messages = new DeviceMessages();
    private Dismantlers who;
    private Person worker;
    private SimDevice sim;
    private List<SimRecord> made;
    private UUID request;

    @BeforeEach
    void a_device_that_made_six_records_and_delivered_the_first_the_third_and_the_fourth() {
        rows.change("update device_command set state = 'DONE' where state <> 'DONE'"); // of other tests
        who = Dismantlers.of(sites);
        worker = who.site().worker(who.site().team(who.site().contractor()));
        sim = who.device().onTheWire();
        made = new ArrayList<>();
        for (var i = 0; i < 6; i++) {
            made.add(sim.record(Wire.punch(worker, SiteTime.local(NOW).minusMinutes(60L - i), "IN")));
        }
        wire.hello(sim);
        wire.punches(sim, made.get(0), made.get(2), made.get(3));
        request = unbinds.file(who.contractor(), who.site(), who.device(), UnbindReason.DEVICE_FAULT);
        desk.approve(who.manager().caller(), request);
        desk.approve(who.operator().caller(), request);
        answers("freeze");
        answers("drain");
    }

    @Test
    void gaps_of_a_device_are_named_also_at_its_end_capability_3() {
        assertThat(records.gaps(who.device().id(), 10))
                .extracting(DeviceRecords.Gap::toString)
                .containsExactly("2", "5–6");
        wire.punches(sim, Wire.raw(2, "{\"seq\":2,\"person\":\"x\"}"));
        assertThat(records.gaps(who.device().id(), 10))
                .as("a dead letter is no gap")
                .extracting(DeviceRecords.Gap::toString)
                .containsExactly("5–6");
    }

    @Test
    void what_is_missing_is_asked_for_again_and_once_it_has_come_the_device_goes_on_to_be_wiped() {
        compares();
        assertThat(command()).containsEntry("step", "DRAIN").containsEntry("round", 2);
        assertThat(rows.one(
                        "select gaps, stored_records, last_seq from device_reconciliation where command_id = ?",
                        command().get("id")))
                .isEqualTo(Map.of("gaps", "2, 5–6", "stored_records", 3L, "last_seq", 6L));
        var again = wire.beat(sim).body().path("cmd");
        assertThat(again.path("order").asText()).isEqualTo("drain");
        assertThat(again.path("id").asText()).as("another order").endsWith(".drain.2");

        wire.punches(sim, made.get(1), made.get(4), made.get(5));
        answers("drain");
        compares();
        assertThat(command()).containsEntry("step", "WIPE").containsEntry("proven", true);
        answers("wipe");
        assertThat(command()).containsEntry("state", "DONE");
        assertThat(wire.hello(sim).status())
                .as("it holds nothing: its credential has ended")
                .isEqualTo(401);
        assertThat(rows.all(
                        "select r.missing from device_reconciliation r join device_command c on c.id = r.command_id"
                                + " where c.request_id = ? order by r.id",
                        request.toString()))
                .extracting(row -> row.get("missing"))
                .containsExactly(3L, 0L);
    }

    @Test
    void numbers_from_before_the_drain_prove_nothing() {
        pass(Duration.ofMinutes(2));
        runner.run();
        assertThat(command()).containsEntry("step", "RECONCILE").containsEntry("cause", "NO_NUMBERS");
    }

    @Test
    void records_it_has_not_delivered_are_missing_though_their_numbers_are_unknown() {
        wire.punches(sim, made.get(1), made.get(4), made.get(5));
        pass(Duration.ofMinutes(2));
        wire.send(messages.beat(sim, 7, now()));
        pass(Duration.ofSeconds(1));
        runner.run();
        assertThat(command()).containsEntry("step", "DRAIN").containsEntry("round", 2);
        assertThat(rows.one(
                        "select missing from device_reconciliation where command_id = ?",
                        command().get("id")))
                .containsEntry("missing", 7L);
    }

    @Test
    void after_three_rounds_it_is_an_incident_that_operations_close_with_a_reason_and_the_credential_lives_on_X25() {
        compares();
        answers("drain");
        compares();
        answers("drain");
        compares();
        assertThat(command()).containsEntry("state", "FAILED").containsEntry("step", "RECONCILE");
        assertThat(command())
                .containsEntry("cause", "RECORDS_MISSING")
                .containsEntry("round", 3)
                .containsEntry("detail", "3: 2, 5–6");

        var id = UUID.fromString((String) command().get("id"));
        assertThat(service.acceptMissing(who.contractor(), id, "存储卡已损坏").why().map(Refusal::code))
                .hasValue("DEVICE_COMMAND_GONE");
        assertThat(service.acceptMissing(who.operator().caller(), id, "坏").why().map(Refusal::code))
                .hasValue("REASON_TOO_SHORT");
        assertThat(service.acceptMissing(who.operator().caller(), id, "存储卡已损坏").isDone())
                .isTrue();
        assertThat(rows.count(
                        "audit_entry where action = 'DEVICE_MISSING_ACCEPTED' and object_id = ? and outcome = 'DONE'",
                        id.toString()))
                .isOne();
        answers("wipe");
        assertThat(command()).containsEntry("state", "DONE").containsEntry("proven", false);
        assertThat(wire.punches(sim, made.get(1)).code(0))
                .as("it may still come")
                .isZero();
    }

    /** The device tells its numbers, and they are looked at. */
    private void compares() {
        pass(Duration.ofMinutes(2));
        wire.beat(sim);
        pass(Duration.ofSeconds(1));
        runner.run();
    }

    /** Fetches that order and says that it is done. */
    private void answers(String order) {
        runner.run();
        var told = wire.beat(sim).body().path("cmd");
        assertThat(told.path("order").asText()).isEqualTo(order);
        wire.send(messages.result(sim, told.path("id").asText(), "DONE", now()));
        runner.run();
    }

    private Map<String, Object> command() {
        return rows.one(
                "select id, step, state, cause, detail, round, proven from device_command where request_id = ?",
                request.toString());
    }

    private Instant now() {
        return clock.instant();
    }

    private void pass(Duration time) {
        clock.stopAt(now().plus(time));
    }
}
