package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.devicebridge.port.DeviceSessions;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Devices under the names of their protocols, and the end of their sessions. */
@ServiceTest
class WireAccountsTest {
    private static final byte[] SECRET = "a secret of its own".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Sites sites;

    @Autowired
    private WireAccounts accounts;

    @Autowired
    private DeviceSessions sessions;

    @Autowired
    private DeviceSecrets secrets;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private TestDevice device;
    private String login;

    @BeforeEach
    void open() {
        Site site = sites.open();
        device = site.device();
        login = "login-" + device.id();
        rows.change(
                "insert into device_wire (device_id, wire, login, secret, profile) values (?, 'MQTT_FACE', ?, ?, ?)",
                device.id(),
                login,
                secrets.wrap(device.sn(), SECRET),
                "{\"offset\":\"+05:30\"}");
    }

    @Test
    void a_device_is_found_by_its_login_with_secret_and_profile() {
        var account = accounts.find(Wire.MQTT_FACE, login).orElseThrow();

        assertThat(account.device().sn()).isEqualTo(device.sn());
        assertThat(account.secret()).isEqualTo(SECRET);
        assertThat(account.profile().offset()).isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
        assertThat(account.enabled()).isTrue();
        assertThat(accounts.find(Wire.JT808, login)).as("in another protocol").isEmpty();
        assertThat(accounts.find(Wire.MQTT_FACE, login.toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
    }

    @Test
    void one_that_was_switched_off_is_known_and_may_not_speak() {
        rows.change("update device set enabled = false where id = ?", device.id());

        assertThat(accounts.find(Wire.MQTT_FACE, login).orElseThrow().enabled()).isFalse();
    }

    @Test
    void a_session_that_began_before_the_order_has_to_end_and_one_that_began_later_stays_C14_X26() {
        var order = clock.instant();
        rows.change(
                "update device set sessions_end_at = ? where id = ?",
                LocalDateTime.ofInstant(order, ZoneOffset.UTC),
                device.id());

        assertThat(sessions.toEnd(List.of(new DeviceSessions.Open(device.sn(), order.minusMillis(1)))))
                .containsExactly(device.sn());
        assertThat(sessions.toEnd(List.of(new DeviceSessions.Open(device.sn(), order))))
                .isEmpty();
    }
}
