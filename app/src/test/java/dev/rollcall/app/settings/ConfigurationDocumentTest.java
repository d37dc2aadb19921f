package dev.rollcall.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** docs/configuration.md names every setting of ours with the default it really has. */
class ConfigurationDocumentTest {
    private static final String NONE = "–";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.-]+)` \\| `(\\w+)` \\| `?([^|`]+)`? \\|");

    private final Properties file = applicationFile();
    private final Map<String, Row> documented = documented();

    private record Row(String variable, String value) {}

    @Test
    void every_setting_of_ours_is_documented_with_its_default() {
        var ours = new TreeMap<String, String>();
        documented.forEach((name, row) -> {
            if (name.startsWith("rollcall.")) {
                ours.put(name, row.value());
            }
        });

        assertThat(ours).isEqualTo(settings());
    }

    @Test
    void every_documented_setting_of_a_library_is_read_and_has_our_default() throws IOException {
        var known = new KnownSettings();
        assertThat(documented).hasSizeGreaterThan(40).allSatisfy((name, row) -> {
            assertThat(known.knows(name)).as(name).isTrue();
            if (!name.startsWith("rollcall.")) {
                assertThat(row.value())
                        .as(name)
                        .isEqualTo(file.getOrDefault(name, NONE).toString());
            }
        });
    }

    @Test
    void every_variable_is_the_name_in_capitals() {
        assertThat(documented)
                .allSatisfy((name, row) -> assertThat(row.variable())
                        .isEqualTo(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")));
    }

    /** Every {@code rollcall.*} setting with what holds when nobody sets it: the application file, else the code. */
    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        var ours = new ClassPathScanningCandidateComponentProvider(false);
        ours.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : ours.findCandidateComponents("dev.rollcall")) {
            var type = ClassUtils.resolveClassName(
                    found.getBeanClassName(), getClass().getClassLoader());
            add(type.getAnnotation(ConfigurationProperties.class).value(), type, settings);
        }
        return settings;
    }

    private void add(String prefix, Class<?> type, Map<String, String> settings) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            var name = prefix + "."
                    + parameter.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (parameter.getType().isRecord()) {
                add(name, parameter.getType(), settings);
            } else {
                settings.put(name, file.getOrDefault(name, inCode(parameter)).toString());
            }
        }
    }

    private static String inCode(Parameter parameter) {
        var value = parameter.getAnnotation(DefaultValue.class);
        return value == null ? NONE : String.join(",", Arrays.asList(value.value()));
    }

    private static Properties applicationFile() {
        var factory = new YamlPropertiesFactoryBean();
        factory.setResources(new FileSystemResource("src/main/resources/application.yml"));
        return factory.getObject();
    }

    private static Map<String, Row> documented() {
        try {
            var rows = new TreeMap<String, Row>();
            ROW.matcher(Files.readString(Path.of("../docs/configuration.md")))
                    .results()
                    .forEach(row -> rows.put(
                            row.group(1), new Row(row.group(2), row.group(3).strip())));
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
