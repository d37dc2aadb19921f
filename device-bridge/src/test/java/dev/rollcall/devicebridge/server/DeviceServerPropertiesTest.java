package dev.rollcall.devicebridge.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.nativeprotocol.ProtocolLimits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DeviceServerPropertiesTest {

    @Test
    void without_settings_devices_are_served_on_loopback_8090_within_the_documented_limits() {
        var properties = new Binder().bindOrCreate("rollcall.device-bridge", DeviceServerProperties.class);
        assertThat(properties.host()).isEqualTo("127.0.0.1");
        assertThat(properties.port()).isEqualTo(8090);
        assertThat(properties.drainTimeout()).hasSeconds(8);
        assertThat(properties.protocolLimits()).isEqualTo(ProtocolLimits.DEFAULT);
    }

    @Test
    void every_setting_can_be_an_environment_variable() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment",
                        Map.of("ROLLCALL_DEVICEBRIDGE_PORT", "18090", "ROLLCALL_DEVICEBRIDGE_MAXBATCH", "50")));
        ConfigurationPropertySources.attach(environment);
        var properties = Binder.get(environment)
                .bind("rollcall.device-bridge", DeviceServerProperties.class)
                .get();
        assertThat(properties.port()).isEqualTo(18090);
        assertThat(properties.maxBatch()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "host, ' '",
        "port, 65536",
        "port, -1",
        "io-threads, 0",
        "workers, 0",
        "worker-queue, 0",
        "photo-workers, 0",
        "max-connections, 0",
        "max-batch, 0",
        "max-body, 1023B",
        "max-photo, 65MB",
        "max-in-flight, 100KB",
        "header-timeout, 0s",
        "body-timeout, -1s",
        "photo-timeout, 0s",
        "idle-timeout, 0s",
        "write-timeout, 0s",
        "refusal-pause, -1s",
        "retry-after, 500ms",
        "drain-timeout, 0s"
    })
    void a_setting_that_makes_no_sense_is_named_at_start(String name, String value) {
        assertThatThrownBy(() -> RunningBridge.properties(name, value))
                .rootCause()
                .hasMessageStartingWith("rollcall.device-bridge." + name + " must");
    }
}
