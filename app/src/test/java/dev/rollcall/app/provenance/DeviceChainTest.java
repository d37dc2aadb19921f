package dev.rollcall.app.provenance;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.DailyHeads;
import dev.rollcall.domain.provenance.ChainReport;
import dev.rollcall.domain.provenance.ChainReport.What;
import dev.rollcall.domain.provenance.DeviceVerification;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Report;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TableOwner;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Together;
import dev.rollcall.fixture.Wire;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Capability 3: a stored record that was changed, removed, or slipped in is found and named. */
@ServiceTest
class DeviceChainTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private DeviceVerification verification;

    @Autowired
    private Wire wire;

    @Autowired
    private Rows rows;

    @Autowired
    private TableOwner owner;

    @Autowired
    private DailyHeads heads;

    @Autowired
    private ProductClock clock;

    private Site site;
    private TestDevice device;
    private Caller auditor;
    private LocalDate day;

    @BeforeEach
    void a_device_that_sent_six_records_in_two_batches_and_a_dead_letter() {
        site = sites.open();
        device = site.device();
        auditor = sites.platform(Role.AUDITOR);
        var worker = site.worker(site.team(site.contractor()));
        var at = SiteTime.local(NOW).minusHours(5);
        attendance.arrive(device, device.in(worker, at), device.out(worker, at.plusMinutes(1)));
        var sim = device.onTheWire();
        wire.punches(sim, Wire.raw(77, "{\"seq\":77}"));
        attendance.arrive(
                device,
                device.in(worker, at.plusMinutes(2)),
                device.out(worker, at.plusMinutes(3)),
                device.in(sites.person(), at.plusMinutes(4)),
                device.report("nobody", dev.rollcall.domain.attendance.rule.Direction.IN, at.plusMinutes(5)));
    }

    @Test
    void what_was_stored_and_left_alone_is_whole() {
        assertThat(report().isWhole()).as("%s", report().faults()).isTrue();
        assertThat(report().links()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event_at = date_add(event_at, interval 1 minute)",
                "person_id = null",
                "outcome = 'ACCEPTED'",
                "received_at = date_add(received_at, interval 1 second)",
                "direction = 'OUT'",
                "attribution = 'CONTRACT'",
                "raw = x'00'"
            })
    void a_changed_row_is_named(String change) {
        rows.change("update punch set " + change + " where device_id = ? and seq = 5", device.id());
        assertThat(report().faults())
                .extracting(ChainReport.Fault::what, ChainReport.Fault::no)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(What.ROW_CHANGED, 6L));
        assertThat(report().faults().get(0).record()).endsWith("seq 5");
    }

    @Test
    void a_missing_row_is_named_also_a_dead_letter() {
        rows.change("delete from punch where device_id = ? and seq = 2", device.id());
        rows.change("delete from device_dead_letter where sn = ?", device.sn());
        assertThat(report().faults())
                .extracting(ChainReport.Fault::what, ChainReport.Fault::no)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(What.ROW_MISSING, 2L),
                        org.assertj.core.groups.Tuple.tuple(What.ROW_MISSING, 3L));
    }

    @Test
    void a_row_removed_with_its_link_leaves_a_hole() {
        rows.change("delete from punch where device_id = ? and seq = 3", device.id());
        rows.change("delete from device_chain where device_id = ? and no = 4", device.id());
        assertThat(report().faults())
                .extracting(ChainReport.Fault::what, ChainReport.Fault::no)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(What.LINKS_MISSING, 4L));
    }

    @Test
    void a_chain_cut_at_its_end_falls_short_of_the_devices_head() {
        rows.change("delete from punch where device_id = ? and seq = 6", device.id());
        rows.change("delete from device_chain where device_id = ? and no = 7", device.id());
        assertThat(report().faults()).extracting(ChainReport.Fault::what).containsExactly(What.END_CUT);
    }

    @Test
    void a_stretch_cut_off_with_the_devices_head_is_missed_by_the_head_noted_that_day_capability_3() {
        noted();
        cutOffAtTheEnd();

        assertThat(report().faults())
                .as("in the table and in the object store")
                .extracting(ChainReport.Fault::what, ChainReport.Fault::no)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(What.NOTED_HEAD_GONE, 7L),
                        org.assertj.core.groups.Tuple.tuple(What.NOTED_HEAD_GONE, 7L));
        assertThat(report().faults().get(0).record()).startsWith(day.toString());
    }

    @Test
    void without_a_noted_head_nobody_would_know() {
        cutOffAtTheEnd();
        assertThat(report().isWhole()).isTrue();
    }

    @Test
    void whoever_clears_the_table_of_noted_heads_too_leaves_the_object_store() throws SQLException {
        noted();
        cutOffAtTheEnd();
        owner.change("delete from device_head where device_id = ?", device.id());

        assertThat(report().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.what()).isEqualTo(What.NOTED_HEAD_GONE);
            assertThat(fault.record()).isEqualTo(day + " object store");
        });
    }

    @Test
    void a_chain_that_went_on_since_still_holds_every_noted_head() {
        noted();
        var worker = site.worker(site.team(site.contractor()));
        attendance.arrive(device, device.in(worker, SiteTime.local(NOW).minusHours(1)));
        assertThat(report().isWhole()).as("%s", report().faults()).isTrue();
        assertThat(rows.count("device_head where device_id = ? and no = 7", device.id()))
                .isOne();
    }

    /** The day is over, and its heads are noted; each test has a day of its own. */
    private void noted() {
        day = SiteTime.dayOf(NOW).plusYears(50).plusDays(device.id() % 10_000);
        clock.stopAt(SiteTime.startOf(day.plusDays(1)).plusMillis(1));
        assertThat(heads.keepDue()).isTrue();
    }

    /** The last record, its link, and the head that the device's row keeps: what a careful hand would do. */
    private void cutOffAtTheEnd() {
        rows.change("delete from punch where device_id = ? and seq = 6", device.id());
        rows.change("delete from device_chain where device_id = ? and no = 7", device.id());
        rows.change(
                "update device d join device_chain c on c.device_id = d.id and c.no = 6"
                        + " set d.chain_no = 6, d.chain_hash = c.hash where d.id = ?",
                device.id());
    }

    @Test
    void a_row_changed_together_with_its_link_breaks_the_chain() {
        rows.change("update punch set direction = 'OUT' where device_id = ? and seq = 5", device.id());
        rows.change("update device_chain set row_hash = repeat('0', 64) where device_id = ? and no = 6", device.id());
        assertThat(report().faults()).extracting(ChainReport.Fault::what).contains(What.LINK_BROKEN);
    }

    @Test
    void a_row_slipped_in_beside_the_chain_is_named() {
        rows.change(
                "insert into punch (source, device_id, epoch, boot_id, seq, content_hash, direction, direction_source,"
                        + " event_at, received_at, outcome, reason, rule_version)"
                        + " select 'DEVICE', device_id, epoch, boot_id, 99, content_hash, direction, direction_source,"
                        + " event_at, received_at, outcome, reason, rule_version from punch where device_id = ? and seq = 1",
                device.id());
        assertThat(report().faults()).extracting(ChainReport.Fault::what).containsExactly(What.ROW_UNLINKED);
        assertThat(report().faults().get(0).record()).endsWith("seq 99");
    }

    @Test
    void several_connections_of_one_device_make_one_chain() {
        var worker = site.worker(site.team(site.contractor()));
        var at = SiteTime.local(NOW).minusHours(2);
        var batches = new Report[4][];
        for (var i = 0; i < batches.length; i++) {
            batches[i] = new Report[] {
                device.in(worker, at.plusMinutes(2L * i)), device.out(worker, at.plusMinutes(2L * i + 1))
            };
        }
        Together.run(List.<Callable<Integer>>of(
                () -> attendance.arrive(device, batches[0]).size(),
                () -> attendance.arrive(device, batches[1]).size(),
                () -> attendance.arrive(device, batches[2]).size(),
                () -> attendance.arrive(device, batches[3]).size()));
        assertThat(report().isWhole()).as("%s", report().faults()).isTrue();
        assertThat(report().links()).isEqualTo(15);
    }

    @Test
    void nobody_but_auditors_and_operations_may_ask() {
        assertThat(verification.verify(sites.accountOfUnit(site.contractor()), device.sn()))
                .isEmpty();
        assertThat(verification.verify(auditor, "no such device")).isEmpty();
    }

    private ChainReport report() {
        return verification.verify(auditor, device.sn()).orElseThrow();
    }
}
