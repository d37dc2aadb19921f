package dev.rollcall.app.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mock.env.MockEnvironment;

/** answers 19 */
class RolesAsSettingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web,bridge,worker | 8080 | true  | true",
                "web               | 8080 | false | false",
                "bridge            | -1   | true  | false",
                "worker            | -1   | false | true",
                "web, WORKER       | 8080 | false | true"
            })
    void a_role_that_is_not_named_is_switched_off(String roles, String port, String bridge, String jobs) {
        var environment = applied(roles, false);

        assertThat(environment.getProperty("server.port")).isEqualTo(port);
        assertThat(environment.getProperty("rollcall.device-bridge.enabled")).isEqualTo(bridge);
        assertThat(environment.getProperty("camunda.bpm.job-execution.enabled")).isEqualTo(jobs);
    }

    @Test
    void whoever_names_none_has_all() {
        assertThat(applied(null, true).getProperty("server.port")).isEqualTo("8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "engine", "web,,engine"})
    void a_role_that_does_not_exist_is_told_in_a_sentence(String roles) {
        assertThatThrownBy(() -> applied(roles, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("web, bridge, worker");
    }

    @Test
    void the_demo_needs_them_all() {
        assertThatThrownBy(() -> applied("web,bridge", true)).isInstanceOf(CannotStart.class);
    }

    private static ConfigurableEnvironment applied(@Nullable String roles, boolean demo) {
        var environment = new MockEnvironment()
                .withProperty("server.port", "8080")
                .withProperty("rollcall.device-bridge.enabled", "true")
                .withProperty("camunda.bpm.job-execution.enabled", "true")
                .withProperty("rollcall.demo.enabled", Boolean.toString(demo));
        if (roles != null) {
            environment.setProperty("rollcall.roles", roles);
        }
        var context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new RolesAsSettings().initialize(context);
        return environment;
    }
}
