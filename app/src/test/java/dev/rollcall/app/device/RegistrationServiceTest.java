package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeviceDirectory;
import dev.rollcall.devicebridge.port.DeviceSessions;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceRegistration;
import dev.rollcall.domain.device.DeviceWire;
import dev.rollcall.domain.device.RegisterDevice;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.DeviceDesk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.Together;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 登记 (R139–R142, R172), new secrets, disabling, and 强制下线 (C14, X26). */
@ServiceTest
class RegistrationServiceTest {
    @Autowired
    private Sites sites;

    @Autowired
    private DeviceDesk desk;

    @Autowired
    private DeviceRegistration registration;

    @Autowired
    private WireAccounts accounts;

    @Autowired
    private DeviceDirectory directory;

    @Autowired
    private DeviceSessions sessions;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Site site;
    private Caller contractor;
    private Holder operator;

    @BeforeEach
    void a_site() {
        site = sites.open();
        contractor = sites.accountOfUnit(site.contractor());
        operator = sites.operator();
    }

    @ParameterizedTest
    @EnumSource(DeviceFamily.class)
    void the_contractor_registers_devices_of_every_family_with_vendor_code_model_and_project_R172(DeviceFamily family) {
        var receipt = desk.register(contractor, DeviceDesk.form(site, family))
                .result()
                .orElseThrow();

        assertThat(rows.one("select family, vendor, model, project_id from device where id = ?", receipt.deviceId()))
                .containsEntry("family", family.name())
                .containsEntry("vendor", "测试厂商")
                .containsEntry("model", "T-9")
                .containsEntry("project_id", site.id());
        assertThat(receipt.secret() != null).isEqualTo(family.mayHaveWire());
        assertThat(audited(receipt.deviceId())).containsExactly("DEVICE_REGISTER");
    }

    @Test
    void the_secret_that_was_shown_is_the_one_the_bridge_knows_and_is_kept_sealed() {
        var login = "face-" + DeviceDesk.number();
        var receipt = desk.register(
                        contractor, DeviceDesk.form(site, DeviceFamily.FACE_TERMINAL, DeviceWire.MQTT_FACE, login))
                .result()
                .orElseThrow();
        var shown = receipt.secret().shown();

        var account = accounts.find(Wire.MQTT_FACE, login).orElseThrow();
        assertThat(new String(account.secret(), StandardCharsets.UTF_8)).isEqualTo(shown);
        assertThat(rows.count(
                        "device_wire where device_id = ? and instr(secret, ?) > 0",
                        receipt.deviceId(),
                        shown.getBytes(StandardCharsets.UTF_8)))
                .isZero();
        assertThat(receipt.toString()).doesNotContain(shown);
    }

    @Test
    void settings_of_the_protocol_are_kept_and_reach_the_bridge() {
        var login = "zk-" + DeviceDesk.number();
        var form = with(
                DeviceDesk.form(site, DeviceFamily.FACE_TERMINAL, DeviceWire.ZKTECO, login),
                Map.of("auth", "commkey", "offset", "+08:00", "charset", ""));
        assertThat(code(desk.register(contractor, form))).isEqualTo("done");

        assertThat(accounts.find(Wire.ZKTECO, login).orElseThrow().profile().settings())
                .isEqualTo(Map.of("auth", "commkey", "offset", "+08:00"));
    }

    @ParameterizedTest
    @CsvSource({"auth, guess", "offset, +25:00", "colour, red"})
    void a_setting_the_protocol_does_not_have_or_a_value_it_does_not_take_is_refused_by_name(
            String name, String value) {
        var form = with(
                DeviceDesk.form(site, DeviceFamily.FACE_TERMINAL, DeviceWire.ZKTECO, "zk-" + DeviceDesk.number()),
                Map.of(name, value));

        assertThat(desk.register(contractor, form).why()).contains(Refusal.of("WIRE_SETTING_INVALID", name));
    }

    @Test
    void a_code_is_taken_once_over_the_platform_and_only_the_level_of_its_holder_is_told_R172() {
        var elsewhere = sites.open();
        elsewhere.managedBy("639901", "639900");
        var form = DeviceDesk.form(elsewhere, DeviceFamily.FACE_TERMINAL);
        assertThat(code(desk.register(sites.accountOfUnit(elsewhere.contractor()), form)))
                .isEqualTo("done");

        var refusal = desk.register(contractor, at(site, form, form.sn())).why().orElseThrow();
        assertThat(refusal).isEqualTo(Refusal.of("DEVICE_CODE_TAKEN_CITY"));
        assertThat(code(desk.register(contractor, at(site, form, form.sn().toLowerCase(java.util.Locale.ROOT)))))
                .as("letters of another case are the same plate")
                .isEqualTo("DEVICE_CODE_TAKEN_CITY");
    }

    @Test
    void of_two_registrations_of_one_code_in_the_same_instant_one_is_kept_R172() {
        for (var round = 0; round < 5; round++) {
            var form = DeviceDesk.form(site, DeviceFamily.FACE_TERMINAL);
            var codes = Together.run(List.<Callable<String>>of(
                    () -> code(desk.register(contractor, form)), () -> code(desk.register(contractor, form))));

            assertThat(codes).containsExactlyInAnyOrder("done", "DEVICE_CODE_TAKEN_COUNTY");
        }
    }

    @Test
    void a_login_is_taken_once_in_its_protocol() {
        var login = "%012d".formatted(DeviceDesk.number());
        var gateway = DeviceDesk.form(site, DeviceFamily.IOT_TERMINAL, DeviceWire.JT808, login);
        assertThat(code(desk.register(contractor, gateway))).isEqualTo("done");

        var second = DeviceDesk.form(site, DeviceFamily.IOT_TERMINAL, DeviceWire.JT808, login);
        assertThat(code(desk.register(contractor, second))).isEqualTo("WIRE_LOGIN_TAKEN");
        var letters = DeviceDesk.form(site, DeviceFamily.IOT_TERMINAL, DeviceWire.JT808, "phone");
        assertThat(code(desk.register(contractor, letters))).isEqualTo("WIRE_LOGIN_INVALID");
    }

    @Test
    void managers_supervisors_and_strangers_register_nothing_1_6() {
        var form = DeviceDesk.form(site, DeviceFamily.FACE_TERMINAL);
        var manager = site.holder(site.contractor(), Post.PROJECT_MANAGER).caller();

        assertThat(code(desk.register(manager, form))).isEqualTo("REGISTERING_NOT_ALLOWED");
        assertThat(code(desk.register(sites.stranger().contractor(), form))).isEqualTo("REGISTERING_NOT_ALLOWED");
        assertThat(code(desk.register(operator.caller(), form))).isEqualTo("done");
    }

    @Test
    void a_provider_registers_in_its_own_name_on_projects_it_serves() {
        var provider = sites.provider(site.device());
        var receipt = desk.register(provider, DeviceDesk.form(site, DeviceFamily.FACE_TERMINAL))
                .result()
                .orElseThrow();

        assertThat(rows.one("select provider_unit_id from device where id = ?", receipt.deviceId()))
                .containsEntry("provider_unit_id", provider.unitId());
        assertThat(code(desk.register(provider, DeviceDesk.form(sites.open(), DeviceFamily.FACE_TERMINAL))))
                .isEqualTo("REGISTERING_NOT_ALLOWED");
    }

    @Test
    void a_new_secret_replaces_the_old_one_and_is_given_by_operations_alone() {
        var receipt = desk.register(contractor, DeviceDesk.form(site, DeviceFamily.FACE_TERMINAL))
                .result()
                .orElseThrow();
        assertThat(code(registration.newSecret(contractor, receipt.deviceId()))).isEqualTo("DEVICE_NOT_FOUND");
        assertThat(directory.find(receipt.sn()).orElseThrow().key())
                .isEqualTo(receipt.secret().bytes());

        var renewed = registration
                .newSecret(operator.caller(), receipt.deviceId())
                .result()
                .orElseThrow();

        assertThat(directory.find(receipt.sn()).orElseThrow().key())
                .isEqualTo(renewed.secret().bytes())
                .isNotEqualTo(receipt.secret().bytes());
        assertThat(ended(receipt.sn())).isTrue();
    }

    @Test
    void forced_off_line_a_device_loses_its_session_and_keeps_binding_and_credential_C14_X26() {
        var device = site.device();
        assertThat(ended(device.sn())).isFalse();

        assertThat(code(registration.forceOffline(contractor, device.id()))).isEqualTo("done");

        assertThat(ended(device.sn())).isTrue();
        assertThat(sessions.toEnd(List.of(
                        new DeviceSessions.Open(device.sn(), clock.instant().plusMillis(1)))))
                .as("it may log in again at once")
                .isEmpty();
        assertThat(rows.count("device_binding where device_id = ? and to_at is null", device.id()))
                .isOne();
        assertThat(directory.find(device.sn()).orElseThrow().enabled()).isTrue();
        assertThat(audited(device.id())).containsExactly("DEVICE_FORCE_OFFLINE");
    }

    @Test
    void nobody_else_forces_a_device_off_line() {
        var device = site.device();
        var provider = sites.provider(device);
        var elsewhere = sites.stranger();

        assertThat(code(registration.forceOffline(elsewhere.contractor(), device.id())))
                .isEqualTo("DEVICE_NOT_FOUND");
        assertThat(code(registration.forceOffline(
                        site.holder(site.contractor(), Post.PROJECT_MANAGER).caller(), device.id())))
                .isEqualTo("DEVICE_NOT_FOUND");
        assertThat(code(registration.forceOffline(sites.provider(site.device()), device.id())))
                .isEqualTo("DEVICE_NOT_FOUND");
        assertThat(code(registration.forceOffline(provider, device.id()))).isEqualTo("done");
    }

    @Test
    void operations_disable_and_enable_a_device_that_stays_bound() {
        var device = site.device();
        assertThat(code(registration.disable(contractor, device.id()))).isEqualTo("DEVICE_NOT_FOUND");

        assertThat(code(registration.disable(operator.caller(), device.id()))).isEqualTo("done");
        assertThat(directory.find(device.sn()).orElseThrow().enabled()).isFalse();
        assertThat(ended(device.sn())).isTrue();
        assertThat(rows.count("device_binding where device_id = ? and to_at is null", device.id()))
                .isOne();
        assertThat(code(registration.disable(operator.caller(), device.id()))).isEqualTo("DEVICE_DISABLED_ALREADY");

        assertThat(code(registration.enable(operator.caller(), device.id()))).isEqualTo("done");
        assertThat(directory.find(device.sn()).orElseThrow().enabled()).isTrue();
    }

    /** A session that began a minute ago would be ended now. */
    private boolean ended(String sn) {
        return !sessions.toEnd(
                        List.of(new DeviceSessions.Open(sn, clock.instant().minusSeconds(60))))
                .isEmpty();
    }

    private List<String> audited(long device) {
        return rows
                .all(
                        "select action from audit_entry where object_kind = 'device' and object_id = ? and outcome = 'DONE'",
                        String.valueOf(device))
                .stream()
                .map(row -> (String) row.get("action"))
                .toList();
    }

    private static RegisterDevice with(RegisterDevice form, Map<String, String> settings) {
        return new RegisterDevice(
                form.projectId(),
                form.family(),
                form.vendor(),
                form.model(),
                form.sn(),
                form.wire(),
                form.login(),
                settings,
                "");
    }

    private static RegisterDevice at(Site site, RegisterDevice form, String sn) {
        return new RegisterDevice(
                site.id(),
                form.family(),
                form.vendor(),
                form.model(),
                sn,
                form.wire(),
                form.login(),
                form.settings(),
                "");
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
