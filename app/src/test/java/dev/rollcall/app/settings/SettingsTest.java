package dev.rollcall.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.Yaml;

/** A misspelt setting is silently ignored when the product starts, so it is found here. */
class SettingsTest {
    private static final Path PROJECT = Path.of("..");

    private final KnownSettings known = new KnownSettings();

    SettingsTest() throws IOException {}

    @Test
    void every_setting_of_the_application_file_is_read_by_something() {
        assertThat(unknownOf(Path.of("src/main/resources/application.yml"))).isEmpty();
    }

    @Test
    void every_setting_of_the_tests_is_read_by_something() {
        assertThat(unknownOf(Path.of("src/test/resources/application-test.yml")))
                .isEmpty();
    }

    private List<String> unknownOf(Path yaml) {
        var factory = new YamlPropertiesFactoryBean();
        factory.setResources(new FileSystemResource(yaml));
        return factory.getObject().stringPropertyNames().stream()
                .filter(name -> !known.knows(name))
                .toList();
    }

    @Test
    void every_variable_of_the_compose_file_reaches_the_application() throws IOException {
        var variables = composeEnvironment().keySet();

        assertThat(variables).contains("SPRING_DATASOURCE_URL", "ROLLCALL_STORAGE_ENDPOINT");
        assertThat(variables)
                .allSatisfy(
                        name -> assertThat(known.knowsVariable(name)).as(name).isTrue());
    }

    @Test
    void the_compose_file_sets_what_the_application_cannot_do_without() throws IOException {
        assertThat(composeEnvironment())
                .containsEntry("ROLLCALL_EMBEDDED_DATABASE", "false")
                .containsEntry("ROLLCALL_EMBEDDED_OBJECT_STORE", "false")
                .containsKeys(
                        "SPRING_DATASOURCE_USERNAME",
                        "SPRING_DATASOURCE_PASSWORD",
                        "ROLLCALL_STORAGE_BUCKET",
                        "ROLLCALL_STORAGE_ACCESS_KEY",
                        "ROLLCALL_STORAGE_SECRET_KEY",
                        "ROLLCALL_SECRETS_MASTER_KEY_FILE");
    }

    @Test
    void no_password_is_written_in_the_compose_file() throws IOException {
        for (Map<String, Object> service : services().values()) {
            environment(service).forEach((name, value) -> {
                if (name.contains("PASSWORD") && !name.contains("RANDOM") || name.endsWith("SECRET_KEY")) {
                    assertThat(value).as(name).startsWith("${").contains(":?");
                }
            });
        }
    }

    @Test
    void every_variable_of_the_image_and_of_run_reaches_the_application() throws IOException {
        var ours = Set.of(
                // parts of ./run and of the compose file that are not settings of the application
                "ROLLCALL_UI_PORT",
                "ROLLCALL_DEVICE_PORT",
                "ROLLCALL_MQTT_PORT",
                "ROLLCALL_JT808_PORT",
                "ROLLCALL_STORAGE_SECRET",
                "ROLLCALL_DATABASE_PASSWORD",
                "ROLLCALL_DATABASE_OWNER_PASSWORD",
                "ROLLCALL_MASTER_KEY");
        var variables = new TreeSet<String>();
        for (var file : List.of("docker/Dockerfile", "docker/compose.yml", "run")) {
            var names = Pattern.compile("\\b(?:ROLLCALL|SERVER|MANAGEMENT|SPRING|LOGGING|CAMUNDA)_[A-Z0-9_]+\\b")
                    .matcher(Files.readString(PROJECT.resolve(file)));
            while (names.find()) {
                variables.add(names.group());
            }
        }
        variables.removeAll(ours);

        assertThat(variables)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        name -> assertThat(known.knowsVariable(name)).as(name).isTrue());
    }

    @Test
    void a_setting_nobody_reads_is_noticed() {
        assertThat(known.knows("rollcall.embeded.database")).isFalse();
        assertThat(known.knows("spring.datasource.hikari.maximum-pool-sice")).isFalse();
        assertThat(known.knowsVariable("ROLLCALL_STORAGE_ENDPIONT")).isFalse();
        assertThat(known.all()).contains("rollcall.devicebridge.port", "server.port");
    }

    private static Map<String, String> composeEnvironment() throws IOException {
        return environment(services().get("app"));
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        var environment = service.get("environment") instanceof Map<?, ?> map ? map : Map.of();
        return environment.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(PROJECT.resolve("docker/compose.yml")));
        return (Map<String, Map<String, Object>>) compose.get("services");
    }
}
