package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.device.BindDevice;
import dev.rollcall.domain.device.BindPolicyService;
import dev.rollcall.domain.device.BindingService;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceRegistration;
import dev.rollcall.domain.device.DeviceWire;
import dev.rollcall.domain.device.WhoMayBind;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.ProjectGroupService;
import dev.rollcall.domain.project.Province;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.DeviceDesk;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Together;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 设备绑定 (R132–R134, R166), whose act it is (C15), shared gates (R121–R123, C25, X22, X23), and what follows. */
@ServiceTest
class BindingServiceTest {
    private static final LocalDateTime SEVEN = TODAY.atTime(7, 0);

    @Autowired
    private Sites sites;

    @Autowired
    private DeviceDesk desk;

    @Autowired
    private BindingService bindings;

    @Autowired
    private BindPolicyService policies;

    @Autowired
    private DeviceRegistration registration;

    @Autowired
    private ProjectGroupService groups;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    private Site site;
    private Caller contractor;

    @BeforeEach
    void a_site() {
        site = sites.open();
        contractor = sites.accountOfUnit(site.contractor());
    }

    @Test
    void a_binding_begins_an_interval_with_the_next_epoch_R133() {
        var sn = desk.registered(contractor, site, DeviceFamily.FACE_TERMINAL);

        var receipt = desk.bind(contractor, site, sn).result().orElseThrow();

        assertThat(receipt.epoch()).isOne();
        assertThat(rows.one(
                        "select b.gate, b.lane, b.epoch, b.to_at, d.epoch as now from device_binding b"
                                + " join device d on d.id = b.device_id where d.sn = ?",
                        sn))
                .containsEntry("gate", "正门")
                .containsEntry("lane", "BOTH")
                .containsEntry("epoch", 1)
                .containsEntry("to_at", null)
                .containsEntry("now", 1);
        assertThat(code(desk.bind(contractor, site, sn))).isEqualTo("DEVICE_BOUND_HERE");
    }

    @Test
    void nothing_is_bound_without_the_confirmed_warning_and_the_serials_tail_R134_R166() {
        var sn = desk.registered(contractor, site, DeviceFamily.FACE_TERMINAL);
        var form = DeviceDesk.binding(site, sn);

        assertThat(code(bindings.bind(
                        new BindDevice(site.id(), sn, "", "正门", form.lane(), form.serialTail(), false), contractor)))
                .isEqualTo("BINDING_NOT_CONFIRMED");
        assertThat(code(bindings.bind(new BindDevice(site.id(), sn, "", "正门", form.lane(), "0000x", true), contractor)))
                .isEqualTo("SERIAL_TAIL_WRONG");
        assertThat(code(bindings.bind(
                        new BindDevice(site.id(), sn, "", "", form.lane(), form.serialTail(), true), contractor)))
                .isEqualTo("GATE_MISSING");
        assertThat(bound(sn)).isZero();
    }

    @Test
    void a_machine_that_does_not_reach_the_platform_needs_the_iot_terminal_of_the_project_R133() {
        var machine = desk.register(contractor, DeviceDesk.form(site, DeviceFamily.FACE_TERMINAL, null, ""))
                .result()
                .orElseThrow()
                .sn();
        var gateway = desk.register(
                        contractor,
                        DeviceDesk.form(
                                site,
                                DeviceFamily.IOT_TERMINAL,
                                DeviceWire.JT808,
                                "%012d".formatted(DeviceDesk.number())))
                .result()
                .orElseThrow();

        assertThat(code(desk.bind(contractor, site, machine))).isEqualTo("GATEWAY_MISSING");
        assertThat(code(through(machine, "NO-SUCH-1"))).isEqualTo("GATEWAY_NOT_FOUND");
        assertThat(code(through(machine, gateway.sn()))).isEqualTo("done");
        assertThat(rows.one(
                        "select b.gateway_device_id from device_binding b join device d on d.id = b.device_id"
                                + " where d.sn = ?",
                        machine))
                .containsEntry("gateway_device_id", gateway.deviceId());
    }

    private Outcome<?> through(String machine, String gateway) {
        return bindings.bind(
                new BindDevice(
                        site.id(),
                        machine,
                        gateway,
                        "正门",
                        BindDevice.Lane.IN,
                        machine.substring(machine.length() - 4),
                        true),
                contractor);
    }

    @Test
    void a_mobile_device_needs_the_projects_fence_R126() {
        var sn = desk.registered(contractor, site, DeviceFamily.MOBILE_FACE);
        assertThat(code(desk.bind(contractor, site, sn))).isEqualTo("FENCE_MISSING");

        site.fence(36.62, 101.78, 300);
        assertThat(code(desk.bind(contractor, site, sn))).isEqualTo("done");
    }

    @Test
    void the_regions_policy_says_whose_act_a_binding_is_C15() {
        var operator = sites.operator().caller();
        site.managedBy("110101", "110101");
        var provided = site.device();
        var provider = sites.provider(provided);
        var sn = desk.registered(provider, site, DeviceFamily.FACE_TERMINAL);
        try {
            assertThat(code(policies.put(contractor, Province.BEIJING, WhoMayBind.ENTERPRISE)))
                    .isEqualTo("BIND_POLICY_NOT_ALLOWED");
            policies.put(operator, Province.BEIJING, WhoMayBind.PROVIDER);
            assertThat(code(desk.bind(contractor, site, sn))).isEqualTo("BINDING_ONLY_BY_PROVIDER");
            policies.put(operator, Province.BEIJING, WhoMayBind.ENTERPRISE);
            assertThat(code(desk.bind(provider, site, sn))).isEqualTo("BINDING_ONLY_BY_ENTERPRISE");
            policies.put(operator, Province.BEIJING, WhoMayBind.BOTH);
            assertThat(code(desk.bind(provider, site, sn))).isEqualTo("done");
        } finally {
            policies.put(operator, Province.BEIJING, WhoMayBind.BOTH);
        }
    }

    @Test
    void operations_strangers_and_other_providers_bind_nothing_1_6() {
        var sn = desk.registered(contractor, site, DeviceFamily.FACE_TERMINAL);

        assertThat(code(desk.bind(sites.operator().caller(), site, sn))).isEqualTo("BINDING_NOT_ALLOWED");
        assertThat(code(desk.bind(sites.stranger().contractor(), site, sn))).isEqualTo("BINDING_NOT_ALLOWED");
        assertThat(code(desk.bind(sites.provider(site.device()), site, sn))).isEqualTo("DEVICE_NOT_FOUND");
        assertThat(bound(sn)).isZero();
    }

    @Test
    void a_fixed_device_of_another_contractors_project_is_refused_with_the_rule_X22() {
        var device = site.device();
        var elsewhere = sites.open();
        var other = sites.accountOfUnit(elsewhere.contractor());

        assertThat(code(desk.bind(other, elsewhere, device.sn()))).isEqualTo("GATE_OF_ANOTHER_CONTRACTOR");
        assertThat(bound(device.sn())).isOne();
    }

    @Test
    void projects_of_different_contractors_are_no_group_R123() {
        var elsewhere = sites.open();
        var operator = sites.operator().caller();

        assertThat(code(groups.form(operator, "合并考勤", Set.of(site.id(), elsewhere.id()))))
                .isEqualTo("GROUP_OF_SEVERAL_CONTRACTORS");
        assertThat(code(groups.form(contractor, "合并考勤", Set.of(site.id(), elsewhere.id()))))
                .isEqualTo("GROUP_NOT_ALLOWED");
    }

    @Test
    void same_contractor_and_a_group_share_a_device_and_each_project_gets_its_punches_once_X23() {
        var second = sisterOf(site);
        var device = site.device();
        assertThat(code(desk.bind(contractor, second, device.sn()))).isEqualTo("PROJECT_GROUP_MISSING");
        assertThat(code(groups.form(contractor, "合并考勤", Set.of(site.id(), second.id()))))
                .isEqualTo("done");
        assertThat(code(groups.form(contractor, "再次", Set.of(site.id(), second.id()))))
                .isEqualTo("GROUP_JOINED_ALREADY");

        var receipt = attendance
                .at(TODAY.minusDays(2).atTime(8, 0), () -> desk.bind(contractor, second, device.sn()))
                .result()
                .orElseThrow();
        assertThat(receipt.shared()).isTrue();
        assertThat(receipt.epoch()).as("it joins the stay there is").isZero();

        var here = site.worker(site.team(site.contractor()));
        var there = second.worker(second.team(site.contractor()));
        var nowhere = sites.open();
        var visitor = nowhere.worker(nowhere.team(nowhere.contractor()));
        var receipts =
                attendance.arrive(device, device.in(here, SEVEN), device.in(there, SEVEN), device.in(visitor, SEVEN));

        assertThat(receipts)
                .extracting(each -> each.reason())
                .containsExactly(PunchReason.OK, PunchReason.OK, PunchReason.NOT_ON_ROLL);
        assertThat(attendance.punches(device))
                .extracting(row -> row.get("person_id"), row -> row.get("project_id"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(here.id(), site.id()),
                        org.assertj.core.groups.Tuple.tuple(there.id(), second.id()),
                        org.assertj.core.groups.Tuple.tuple(visitor.id(), site.id()));
        assertThat(attendance.cell(site, here, TODAY)).containsEntry("punches", 1);
        assertThat(attendance.cell(second, here, TODAY)).isEmpty();
        assertThat(attendance.cell(second, there, TODAY)).containsEntry("punches", 1);
        assertThat(attendance.cell(site, there, TODAY)).isEmpty();
    }

    @Test
    void of_somebody_on_both_rolls_the_contract_decides_capability_9() {
        var second = sisterOf(site);
        var device = site.device();
        groups.form(contractor, "合并考勤", Set.of(site.id(), second.id()));
        attendance.at(TODAY.minusDays(2).atTime(8, 0), () -> desk.bind(contractor, second, device.sn()));
        var worker = second.worker(second.team(site.contractor()), Papers.COMPLETE);
        site.joins(worker, site.team(site.contractor()), Papers.COMPLETE.withoutContract());

        attendance.arrive(device, device.in(worker, SEVEN));

        assertThat(attendance.punches(device))
                .extracting(row -> row.get("project_id"))
                .containsExactly(second.id());
    }

    @Test
    void a_device_that_is_not_wiped_is_not_bound_anew_and_a_wiped_one_counts_its_epoch_on() {
        var device = unbound(site);
        assertThat(code(desk.bind(contractor, site, device.sn()))).isEqualTo("DEVICE_NOT_CLEARED_YET");

        rows.change("update device_command set state = 'DONE' where device_id = ?", device.id());
        var receipt = desk.bind(contractor, site, device.sn()).result().orElseThrow();

        assertThat(receipt.epoch()).isOne();
        assertThat(rows.one("select enabled, revoked_at from device where id = ?", device.id()))
                .containsEntry("revoked_at", null)
                .containsEntry("enabled", true);
    }

    @Test
    void a_disabled_device_is_not_bound() {
        var sn = desk.registered(contractor, site, DeviceFamily.FACE_TERMINAL);
        var id = ((Number) rows.one("select id from device where sn = ?", sn).get("id")).longValue();
        registration.disable(sites.operator().caller(), id);

        assertThat(code(desk.bind(contractor, site, sn))).isEqualTo("DEVICE_DISABLED");
    }

    @Test
    void of_two_bindings_in_the_same_instant_one_stands_and_intervals_never_overlap() {
        var second = sisterOf(site);
        for (var round = 0; round < 5; round++) {
            var sn = desk.registered(contractor, site, DeviceFamily.FACE_TERMINAL);
            rows.change("update device set project_id = ? where sn = ?", site.id(), sn);
            var codes = Together.run(List.<Callable<String>>of(
                    () -> code(desk.bind(contractor, site, sn)), () -> code(desk.bind(contractor, site, sn))));

            assertThat(codes).containsExactlyInAnyOrder("done", "DEVICE_BOUND_HERE");
            assertThat(bound(sn)).isOne();
            assertThat(code(desk.bind(contractor, second, sn))).isEqualTo("PROJECT_GROUP_MISSING");
        }
    }

    /** Another project of the same general contractor. */
    private Site sisterOf(Site one) {
        var other = sites.open();
        rows.change(
                "update participation set unit_id = ? where project_id = ? and type = ?",
                one.contractor(),
                other.id(),
                ParticipantType.GENERAL_CONTRACTOR.name());
        return other;
    }

    /** Taken off the project, with what has to follow on it still to be done. */
    private TestDevice unbound(Site from) {
        var device = from.unboundDevice();
        from.bind(
                device,
                dev.rollcall.domain.attendance.Gate.Lane.BOTH,
                attendance.now().minusSeconds(86_400),
                attendance.now().minusSeconds(3_600));
        rows.change(
                "update device set project_id = ?, revoked_at = utc_timestamp(), enabled = false where id = ?",
                from.id(),
                device.id());
        var binding = rows.one("select id from device_binding where device_id = ?", device.id())
                .get("id");
        var request = java.util.UUID.randomUUID().toString();
        rows.change(
                """
                insert into device_unbind_request (id, request_no, project_id, unit_id, device_id, binding_id, sn, reason,
                    explanation, province, route, route_table, route_version, route_row, status, submit_token,
                    initiator_account_id, submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, 'RELOCATION', '迁移', 'QINGHAI', 'MANAGER_OPERATIONS', 'unbind-route', 1, 1,
                        'APPROVED', ?, 1, utc_timestamp())""",
                request,
                "DU-" + device.sn(),
                from.id(),
                from.contractor(),
                device.id(),
                binding,
                device.sn(),
                java.util.UUID.randomUUID().toString());
        rows.change("""
                insert into device_command (id, request_id, device_id, epoch, step, state, tries, due_at, detail,
                    created_at, claim)
                values (?, ?, ?, 0, 'WIPE', 'WAITING', 0, utc_timestamp(), '', utc_timestamp(), 1)""", java.util.UUID.randomUUID().toString(), request, device.id());
        return device;
    }

    private long bound(String sn) {
        return rows.count(
                "device_binding b join device d on d.id = b.device_id where d.sn = ? and b.to_at is null", sn);
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
