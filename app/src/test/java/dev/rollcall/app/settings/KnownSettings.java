package dev.rollcall.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every setting that some part of the product reads: those of its libraries by their metadata, ours by our records. */
final class KnownSettings {
    /** Name as the product spells it, without dashes and in lower case, to whether anything may follow it. */
    private final Map<String, Boolean> names = new TreeMap<>();

    KnownSettings() throws IOException {
        var loader = KnownSettings.class.getClassLoader();
        for (var file : Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json"))) {
            for (JsonNode property : new ObjectMapper().readTree(file).path("properties")) {
                var type = property.path("type").asText();
                add(property.path("name").asText(), type.startsWith("java.util.Map") || type.endsWith("Properties"));
            }
        }
        var ours = new ClassPathScanningCandidateComponentProvider(false);
        ours.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : ours.findCandidateComponents("dev.rollcall")) {
            var type = ClassUtils.resolveClassName(found.getBeanClassName(), loader);
            addRecord(type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
    }

    private void addRecord(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            var name = prefix + "." + component.getName();
            if (component.getType().isRecord()) {
                addRecord(name, component.getType());
            } else {
                add(name, Map.class.isAssignableFrom(component.getType()));
            }
        }
    }

    private void add(String name, boolean open) {
        names.merge(uniform(name), open, Boolean::logicalOr);
    }

    private static String uniform(String name) {
        return name.replace("-", "").replaceAll("\\[\\d+]", "").toLowerCase(Locale.ROOT);
    }

    /** As in application.yml, {@code spring.datasource.url}. */
    boolean knows(String name) {
        var uniform = uniform(name);
        return names.containsKey(uniform)
                || names.entrySet().stream()
                        .anyMatch(known -> known.getValue() && uniform.startsWith(known.getKey() + "."));
    }

    /** As an environment variable, with dashes left out or as underscores: {@code SPRING_DATASOURCE_URL}. */
    boolean knowsVariable(String variable) {
        var plain = variable.replace("_", "").toLowerCase(Locale.ROOT);
        return names.keySet().stream().anyMatch(name -> name.replace(".", "").equals(plain));
    }

    Set<String> all() {
        return new HashSet<>(names.keySet());
    }
}
