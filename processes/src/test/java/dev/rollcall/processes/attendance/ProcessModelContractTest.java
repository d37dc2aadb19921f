package dev.rollcall.processes.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.processes.fixture.ModelContract;
import dev.rollcall.processes.fixture.ModelRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Holds models and code together; a model that breaks every rule proves that each rule can fail. */
class ProcessModelContractTest {
    private static final String BACKFILL = "attendance-backfill.bpmn";
    private static final BpmnModelInstance MODEL = read("bpmn/" + BACKFILL);
    private static final BpmnModelInstance BROKEN = read("broken/everything-wrong.bpmn");

    @ParameterizedTest
    @EnumSource(ModelRule.class)
    void the_back_fill_keeps(ModelRule rule) {
        assertThat(rule.violations(MODEL, contract(BACKFILL))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ModelRule.class)
    void the_broken_model_breaks(ModelRule rule) {
        assertThat(rule.violations(BROKEN, contract("everything-wrong.bpmn"))).isNotEmpty();
    }

    @Test
    void there_is_no_model_without_a_contract() throws IOException {
        var models = new PathMatchingResourcePatternResolver().getResources("classpath*:/bpmn/*.bpmn");
        assertThat(models)
                .extracting(resource -> resource.getFilename())
                .containsExactlyInAnyOrder(BACKFILL, "project-status-change.bpmn", "device-unbind.bpmn");
    }

    @Test
    void delegates_throw_exactly_the_errors_the_model_catches_namely_none() throws IOException {
        assertThat(BackfillProcess.ERRORS).isEmpty();
        assertThat(classesNaming(BpmnError.class, Path.of("target", "classes"))).isEmpty();
        assertThat(classesNaming(BpmnError.class, Path.of("target", "test-classes")))
                .as("the search finds this very class")
                .contains("ProcessModelContractTest.class");
    }

    @Test
    void the_model_names_nobody_and_counts_few_variables() {
        var contract = contract(BACKFILL);
        assertThat(contract.variables()).hasSizeLessThanOrEqualTo(8);
        assertThat(contract.groups())
                .isEqualTo(Set.of("labour-officer", "project-manager", "chief-supervisor", "applicant"));
    }

    private static ModelContract contract(String file) {
        return ModelContract.of(
                file,
                new BackfillProcess(),
                BackfillProcess.FORM,
                BackfillProcess.ERRORS,
                BackfillProcess.STAGES,
                List.of(),
                BackfillProcess.Task.class,
                BackfillProcess.Gateway.class,
                BackfillProcess.Event.class);
    }

    private static List<String> classesNaming(Class<?> type, Path root) throws IOException {
        var name = type.getName().replace('.', '/').getBytes(StandardCharsets.UTF_8);
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> contains(file, name))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toList());
        }
    }

    private static boolean contains(Path file, byte[] name) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(name, StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static BpmnModelInstance read(String resource) {
        try (InputStream stream = new ClassPathResource(resource).getInputStream()) {
            return Bpmn.readModelFromStream(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
