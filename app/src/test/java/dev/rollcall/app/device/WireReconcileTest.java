package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.jt808.Jt808Terminal;
import dev.rollcall.devicebridge.simulator.mqttface.FaceRecord;
import dev.rollcall.devicebridge.simulator.mqttface.FaceTerminal;
import dev.rollcall.domain.device.CommandRunner;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Dismantlers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.UnbindDesk;
import dev.rollcall.fixture.Wire;
import dev.rollcall.fixture.Wires;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Unbound devices of other makes are not wiped on their word that everything is sent where they can say more. */
@ServiceTest
class WireReconcileTest {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern COMMAND = Pattern.compile("200 C:(\\d{9}):(.*)", Pattern.DOTALL);

    @Autowired
    private Sites sites;

    @Autowired
    private Wires wires;

    @Autowired
    private Desk desk;

    @Autowired
    private UnbindDesk unbinds;

    @Autowired
    private CommandRunner runner;

    @Autowired
    private DeviceServer server;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Dismantlers who;
    private Person worker;
    private String login;
    private UUID request;

    @BeforeEach
    void a_device_of_another_make() {
        rows.change("update device_command set state = 'DONE' where state <> 'DONE'"); // of other tests
        who = Dismantlers.of(sites);
        worker = who.site().worker(who.site().team(who.site().contractor()));
        login = "r" + who.device().id();
    }

    // ---- ZKTeco: the terminal counts its log

    @Test
    void a_terminal_whose_count_is_what_is_stored_is_wiped_and_proven() {
        terminalWithThreePunches();
        drained();
        var count = poll();
        assertThat(count[1]).isEqualTo("VERIFY SUM ATTLOG StartTime=2026-05-17 15:00:00\tEndTime=2026-06-16 15:00:00");
        assertThat(command()).containsEntry("step", "RECONCILE");
        assertThat(poll()[1]).as("not wiped before it has answered").isEqualTo(count[1]);

        answer(count[0], "0&CMD=VERIFY SUM&AttlogSum=3");

        assertThat(poll()[1]).isEqualTo("CLEAR ALL USERINFO");
        assertThat(command()).containsEntry("step", "WIPE").containsEntry("proven", true);
        assertThat(reconciliation()).isEqualTo(Map.of("said_total", 3L, "stored_records", 3L, "missing", 0L));
    }

    @Test
    void another_count_is_asked_for_the_records_again_and_not_wiped_until_they_have_come() {
        terminalWithThreePunches();
        drained();
        answer(poll()[0], "0&CMD=VERIFY SUM&AttlogSum=4");

        var again = poll();
        assertThat(again[1]).startsWith("DATA QUERY ATTLOG StartTime=2026-05-17 15:00:00");
        assertThat(command()).containsEntry("step", "DRAIN").containsEntry("round", 2);
        upload(row(SiteTime.local(NOW).minusHours(2)));
        answer(again[0], "0&CMD=DATA");
        answer(poll()[0], "0&CMD=VERIFY SUM&AttlogSum=4");

        assertThat(poll()[1]).isEqualTo("CLEAR ALL USERINFO");
        assertThat(command()).containsEntry("proven", true);
    }

    @Test
    void a_row_that_was_kept_as_a_dead_letter_is_counted_and_one_out_of_the_window_is_not() {
        terminalWithThreePunches();
        upload("0\t" + LOCAL.format(SiteTime.local(NOW).minusHours(1)) + "\t0\t15"); // a card that is nobody's
        upload(row(SiteTime.local(NOW).minusDays(40)));
        drained();
        answer(poll()[0], "0&CMD=VERIFY SUM&AttlogSum=4");
        assertThat(poll()[1]).isEqualTo("CLEAR ALL USERINFO");
    }

    @Test
    void after_three_counts_that_do_not_agree_it_is_an_incident_and_the_people_are_still_on_it() {
        terminalWithThreePunches();
        drained();
        for (var round = 1; round <= 3; round++) {
            answer(poll()[0], "0&CMD=VERIFY SUM&AttlogSum=2"); // fewer are as wrong as more
            if (round < 3) {
                answer(poll()[0], "0&CMD=DATA");
            }
        }
        assertThat(command()).containsEntry("state", "FAILED").containsEntry("step", "RECONCILE");
        assertThat(command()).containsEntry("cause", "RECORDS_MISSING").containsEntry("detail", "2 ≠ 3");
        assertThat(poll()[1]).isEqualTo("OK");
    }

    @Test
    void a_terminal_that_cannot_count_waits_and_becomes_a_tombstone() {
        terminalWithThreePunches();
        drained();
        var count = poll();
        assertThat(count[1]).startsWith("VERIFY SUM");
        answer(count[0], "-1002&CMD=VERIFY SUM");
        for (var tries = 0; tries < 12; tries++) {
            assertThat(poll()[1]).as("not asked again").isEqualTo("OK");
            pass(Duration.ofHours(1));
        }
        assertThat(command())
                .containsEntry("state", "TOMBSTONE")
                .containsEntry("step", "RECONCILE")
                .containsEntry("cause", "NO_NUMBERS");
    }

    @Test
    void race_3_a_terminal_that_was_bound_elsewhere_before_it_was_wiped_is_still_told_to() {
        terminalWithThreePunches();
        drained();
        rows.change("update device set epoch = 1 where id = ?", who.device().id());
        answer(poll()[0], "0&CMD=VERIFY SUM&AttlogSum=3");
        assertThat(poll()[1]).isEqualTo("CLEAR ALL USERINFO");
    }

    private void terminalWithThreePunches() {
        wires.register(who.device(), "ZKTECO", login, Wires.SECRET, "{\"liveness\":\"on\"}");
        for (var hour = 3; hour <= 5; hour++) {
            upload(row(SiteTime.local(NOW).minusHours(hour)));
        }
        unbind();
    }

    private String row(LocalDateTime at) {
        return worker.ref() + "\t" + LOCAL.format(at) + "\t0\t15";
    }

    private void upload(String row) {
        assertThat(zkteco("POST", "cdata", "&table=ATTLOG&Stamp=1", row)).isEqualTo("200 OK:1");
    }

    /** Says that everything is sent: Return=0 alone. */
    private void drained() {
        runner.run();
        assertThat(poll()[0]).as("freezing is over here").isEmpty();
        var drain = poll();
        assertThat(drain[1]).startsWith("DATA QUERY ATTLOG");
        answer(drain[0], "0&CMD=DATA");
    }

    /** Number and words of the command; an empty number and OK without one. */
    private String[] poll() {
        runner.run();
        var text = zkteco("GET", "getrequest", "", "");
        var command = COMMAND.matcher(text);
        return command.matches()
                ? new String[] {command.group(1), command.group(2)}
                : new String[] {"", text.substring(4)};
    }

    private void answer(String number, String rest) {
        assertThat(zkteco("POST", "devicecmd", "", "ID=" + number + "&Return=" + rest))
                .isEqualTo("200 OK");
        runner.run();
    }

    private String zkteco(String method, String operation, String more, String body) {
        return wires.zkteco(login, Wires.SECRET, method, operation, more, body.getBytes(StandardCharsets.UTF_8));
    }

    // ---- face machines: no count, but numbers with holes

    @Test
    void a_face_machine_with_a_hole_in_its_numbers_is_asked_again_and_wiped_without_being_proven() throws IOException {
        wires.register(who.device(), "MQTT_FACE", login, Wires.SECRET, "{\"liveness\":\"on\"}");
        try (var machine = new FaceTerminal(login, Duration.ofMillis(700))) {
            machine.start("127.0.0.1", server.port("mqtt"), Wires.SECRET, now());
            saw(machine, 1, 2, 4);
            unbind();
            told(machine); // freezing is over here
            told(machine);
            assertThat(machine.told()).contains("ManualPushRecords").doesNotContain("DeleteAllPerson");
            runner.run();
            assertThat(command())
                    .as("its word that it has sent everything proves nothing")
                    .containsEntry("step", "RECONCILE");

            pass(Duration.ofMinutes(11));
            told(machine);
            pass(Duration.ofMinutes(5));
            runner.run();
            assertThat(command()).containsEntry("step", "DRAIN").containsEntry("round", 2);
            assertThat(rows.one(
                            "select gaps, missing from device_reconciliation where command_id = ?",
                            command().get("id")))
                    .isEqualTo(Map.of("gaps", "3", "missing", 1L));
            saw(machine, 3);
            told(machine);
            runner.run();
            pass(Duration.ofMinutes(11));
            told(machine);
            pass(Duration.ofMinutes(9));
            runner.run();

            assertThat(command()).containsEntry("step", "WIPE").containsEntry("proven", false);
            told(machine);
            runner.run();
        }
        assertThat(command()).containsEntry("state", "DONE");
    }

    @Test
    void a_record_of_nobody_and_one_that_nobody_could_read_are_no_holes() throws IOException {
        wires.register(who.device(), "MQTT_FACE", login, Wires.SECRET, "{\"liveness\":\"on\"}");
        try (var machine = new FaceTerminal(login, Duration.ofMillis(700))) {
            machine.start("127.0.0.1", server.port("mqtt"), Wires.SECRET, now());
            saw(machine, 1, 2);
            machine.see(new FaceRecord(3, worker.ref(), "no time", null, true, null));
            assertThat(machine.push()).isTrue();
            saw(machine, 4);
        }
        assertThat(rows.one(
                        "select epoch, boot_id, seq from device_dead_letter where sn = ?",
                        who.device().sn()))
                .isEqualTo(Map.of("epoch", 0, "boot_id", "face", "seq", 3L));
        assertThat(records.gaps(who.device().id(), 10)).isEmpty();
    }

    @Autowired
    private dev.rollcall.domain.device.DeviceRecords records;

    private void saw(FaceTerminal machine, long... numbers) throws IOException {
        for (var number : numbers) {
            var at = SiteTime.local(NOW).minusHours(6).plusMinutes(number);
            machine.see(new FaceRecord(number, worker.ref(), LOCAL.format(at), "entr", true, null));
            assertThat(machine.push()).isTrue();
        }
    }

    /** A heartbeat, and what the machine does about what it is told. */
    private void told(FaceTerminal machine) throws IOException {
        runner.run();
        machine.beat(now());
        machine.listen();
    }

    private String now() {
        return LOCAL.format(SiteTime.local(clock.instant()));
    }

    // ---- JT/T 808: the numbers of the native protocol, in 0900 of type F3

    @Test
    void a_terminal_of_jt808_says_its_numbers_and_is_wiped_once_all_of_them_are_stored() throws IOException {
        var phone = "%020d".formatted(who.device().id());
        wires.register(who.device(), "JT808", phone, Wires.SECRET, "{}");
        var sim = who.device().onTheWire();
        try (var terminal = new Jt808Terminal("127.0.0.1", server.port("jt808"), phone, sim, 10_000)) {
            assertThat(terminal.login(Wires.SECRET)).isTrue();
            terminal.hello(clock.instant());
            terminal.keep(sim.record(Wire.punch(worker, SiteTime.local(NOW).minusHours(3), "IN")));
            terminal.keep(sim.record(Wire.punch(worker, SiteTime.local(NOW).minusHours(2), "OUT")));
            assertThat(terminal.upload(10, clock.instant())).hasSize(2);
            terminal.keep(sim.record(Wire.punch(worker, SiteTime.local(NOW).minusHours(1), "IN")));
            unbind();
            obeys(terminal, "freeze");
            obeys(terminal, "drain"); // and forgets the third
            tellsItsNumbers(terminal);
            assertThat(command()).containsEntry("step", "DRAIN").containsEntry("round", 2);

            assertThat(terminal.upload(10, clock.instant())).hasSize(1);
            obeys(terminal, "drain");
            tellsItsNumbers(terminal);
            assertThat(command()).containsEntry("step", "WIPE").containsEntry("proven", true);
            obeys(terminal, "wipe");
        }
        assertThat(command()).containsEntry("state", "DONE");
    }

    private void obeys(Jt808Terminal terminal, String order) throws IOException {
        runner.run();
        var told = terminal.beat(clock.instant()).path("cmd");
        assertThat(told.path("order").asText()).isEqualTo(order);
        terminal.result(told.path("id").asText(), "DONE", clock.instant());
        runner.run();
    }

    private void tellsItsNumbers(Jt808Terminal terminal) throws IOException {
        pass(Duration.ofMinutes(2));
        terminal.beat(clock.instant());
        pass(Duration.ofSeconds(1));
        runner.run();
    }

    // ---- all of them

    private void unbind() {
        request = unbinds.file(who.contractor(), who.site(), who.device(), UnbindReason.DEVICE_FAULT);
        desk.approve(who.manager().caller(), request);
        desk.approve(who.operator().caller(), request);
    }

    private Map<String, Object> command() {
        return rows.one(
                "select id, step, state, cause, detail, round, proven from device_command where request_id = ?",
                request.toString());
    }

    private Map<String, Object> reconciliation() {
        return rows.one(
                "select said_total, stored_records, missing from device_reconciliation where command_id = ?",
                command().get("id"));
    }

    private void pass(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }
}
