package dev.rollcall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The committed bundle holds what the screens use; without Node nobody could add what is missing. */
class BundleTest {
    private static final Pattern IMPORT = Pattern.compile("import (com\\.vaadin\\.flow\\.component\\.[\\w.]+);");

    @Test
    void every_component_a_screen_uses_is_in_the_bundle() throws IOException {
        var bundled = Arrays.stream(AppShell.class.getAnnotationsByType(Uses.class))
                .map(uses -> modules(uses.value()))
                .flatMap(TreeSet::stream)
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var name : imported()) {
            for (var module : modules(load(name))) {
                if (!bundled.contains(module)) {
                    missing.add(name + " needs " + module);
                }
            }
        }
        assertThat(missing)
                .as("add @Uses to AppShell and run ui/rebuild-bundle")
                .isEmpty();
    }

    @Test
    void bundle_and_front_end_sources_are_together() throws Exception {
        var check =
                new ProcessBuilder("./check-bundle").redirectErrorStream(true).start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    private static TreeSet<String> modules(Class<?> type) {
        var modules = new TreeSet<String>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (var module : each.getAnnotationsByType(JsModule.class)) {
                modules.add(module.value());
            }
        }
        return modules;
    }

    private static TreeSet<String> imported() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (!file.endsWith("AppShell.java")) {
                    IMPORT.matcher(Files.readString(file)).results().forEach(hit -> names.add(hit.group(1)));
                }
            }
        }
        assertThat(names).isNotEmpty();
        return names;
    }

    private static Class<?> load(String name) {
        try {
            var type = Class.forName(name, false, BundleTest.class.getClassLoader());
            // What the UI itself needs is in every bundle.
            return Component.class.isAssignableFrom(type) && type != UI.class ? type : Object.class;
        } catch (ClassNotFoundException nested) {
            return Object.class;
        }
    }
}
