package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.mischief.Mischief;
import dev.rollcall.devicebridge.simulator.mischief.Mischief.Report;
import dev.rollcall.devicebridge.simulator.mixed.Doors;
import dev.rollcall.devicebridge.simulator.mixed.Gatehouse;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.SpokenLines;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Devices of every protocol misbehave in the ways of docs/chaos.md; what the tables hold afterwards. */
@ServiceTest
class MischiefTest {
    private static final int FEW = 20;
    private static final int MANY = 60;

    @Autowired
    private Sites sites;

    @Autowired
    private Rows rows;

    @Autowired
    private DeviceServer server;

    @Autowired
    private ProductClock clock;

    private final List<Long> devices = new ArrayList<>();
    private Mischief mischief;

    @BeforeEach
    void a_device_of_every_protocol() {
        var site = sites.open();
        site.neverCloses();
        var team = site.team(site.contractor());
        var doors = new Doors("127.0.0.1", server.port(), server.port("mqtt"), server.port("jt808"));
        var gates = new ArrayList<Gatehouse.Gate>();
        for (var protocol : SpokenLines.ALL) {
            gates.add(gate(protocol, site, team, doors));
        }
        mischief = new Mischief(doors, gates, clock, MANY);
    }

    private Gatehouse.Gate gate(String protocol, Site site, long team, Doors doors) {
        var device = site.device();
        devices.add(device.id());
        var line = SpokenLines.line(protocol, device, sites.secrets(), rows).split(" ", -1);
        var people = List.of(site.worker(team).ref(), site.worker(team).ref());
        return new Gatehouse.Gate(Gatehouse.speaker(line, doors, "m" + device.id(), clock), people, List.of(line));
    }

    @ParameterizedTest
    @CsvSource({"resend, 20", "rewind, 60"})
    void a_record_that_comes_once_more_is_acknowledged_once_more_and_stored_once(String trick, long records)
            throws Exception {
        assertThat(mischief.play(trick))
                .hasSize(6)
                .allSatisfy(
                        report -> assertThat(report.outcome()).isEqualTo("settled=" + records + " again=" + records));

        assertThat(perDevice("punch")).containsOnly(records);
    }

    @Test
    void old_records_mixed_with_new_ones_are_all_stored() throws Exception {
        answered(mischief.play("backlog"));

        assertThat(perDevice("punch")).containsOnly((long) MANY + FEW);
    }

    @Test
    void what_nobody_can_read_is_kept_and_holds_nothing_up() throws Exception {
        answered(mischief.play("unreadable"));

        assertThat(perDevice("punch")).containsOnly((long) FEW);
        assertThat(letters()).allMatch(letters -> letters >= 1);
    }

    @Test
    void a_clock_that_begins_in_2000_is_believed_by_nobody_and_its_punches_are_kept() throws Exception {
        answered(mischief.play("clock-reset"));

        assertThat(perDevice("punch")).containsOnly(2L * FEW);
        assertThat(rows.count("punch where year(device_time) = 2000 and outcome = 'ACCEPTED'"))
                .isZero();
    }

    @Test
    void times_of_another_zone_are_stored_as_they_were_written() throws Exception {
        answered(mischief.play("half-hour-zone"));

        assertThat(perDevice("punch")).containsOnly((long) FEW);
    }

    @Test
    void numbers_that_begin_anew_with_other_people_swallow_nothing() throws Exception {
        answered(mischief.play("factory-reset"));

        assertThat(perDevice("punch")).containsOnly(2L * FEW);
    }

    @Test
    void everybody_back_at_a_quarter_to_seven_is_stored_once() throws Exception {
        assertThat(mischief.play("storm")).hasSize(6);

        assertThat(perDevice("punch")).containsOnly((long) FEW);
    }

    @Test
    void a_device_that_hears_orders_and_does_nothing_is_told_again_and_does_no_harm() throws Exception {
        answered(mischief.play("deaf"));
    }

    @Test
    void somebody_at_every_gate_within_a_minute_is_stored_at_every_gate() throws Exception {
        answered(mischief.play("twins"));

        assertThat(perDevice("punch")).containsOnly(1L);
    }

    @Test
    void a_wrong_secret_is_turned_away_and_the_device_stays_on_its_line() throws Exception {
        assertThat(mischief.play("intruder"))
                .hasSize(6)
                .allSatisfy(report -> assertThat(report.outcome()).isEqualTo("intruder=away settled=1"));

        assertThat(perDevice("punch")).containsOnly(2L);
    }

    @Test
    void a_message_caught_on_the_way_counts_once_and_a_changed_one_never() throws Exception {
        assertThat(mischief.play("replay"))
                .singleElement()
                .satisfies(report -> assertThat(report.outcome()).isEqualTo("punch=200,200 beat=200,401"));
        assertThat(mischief.play("forged"))
                .singleElement()
                .satisfies(report -> assertThat(report.outcome()).matches("forged=4\\d\\d"));

        assertThat(perDevice("punch")).startsWith(1L, 0L);
    }

    @Test
    void what_the_signature_does_not_cover_is_kept_as_two_claims_and_told() throws Exception {
        assertThat(mischief.play("turned"))
                .singleElement()
                .satisfies(report -> assertThat(report.outcome()).isEqualTo("settled=2"));

        assertThat(perDevice("punch")).endsWith(2L);
        assertThat(perDevice("device_alarm").get(5)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"half-said", "parts-bomb", "escape-at-the-end", "deep-json", "not-a-picture", "foreign-topic"})
    void hostile_bytes_take_nothing_from_those_who_work(String trick) throws Exception {
        answered(mischief.play(trick));

        answered(mischief.play("resend"));
        assertThat(perDevice("punch")).allMatch(stored -> stored >= FEW);
        assertThat(rows.count("punch where device_id not in (select id from device)"))
                .isZero();
    }

    private static void answered(List<Report> reports) {
        assertThat(reports).isNotEmpty().noneMatch(Report::failed);
    }

    private List<Long> perDevice(String table) {
        return devices.stream()
                .map(device -> rows.count(table + " where device_id = ?", device))
                .toList();
    }

    private List<Long> letters() {
        return devices.stream()
                .map(device -> rows.count("device_dead_letter l join device d on d.sn = l.sn where d.id = ?", device))
                .toList();
    }
}
