package dev.rollcall.processes.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.project.ManagingLevels;
import dev.rollcall.processes.fixture.ModelContract;
import dev.rollcall.processes.fixture.ModelRule;
import java.io.IOException;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Holds the model of the status change and its code together; the rules themselves are seen to fail elsewhere. */
class StatusChangeModelContractTest {
    private static final String FILE = "project-status-change.bpmn";
    static final StatusChangeProcess PROCESS =
            new StatusChangeProcess(new DefaultListableBeanFactory().getBeanProvider(ManagingLevels.class));

    @ParameterizedTest
    @EnumSource(ModelRule.class)
    void the_status_change_keeps(ModelRule rule) throws IOException {
        assertThat(rule.violations(model(), contract())).isEmpty();
    }

    @Test
    void there_is_no_table_without_a_process_that_asks_it() throws IOException {
        var tables = new PathMatchingResourcePatternResolver().getResources("classpath*:/dmn/*.dmn");
        assertThat(tables)
                .extracting(resource -> resource.getFilename())
                .containsExactlyInAnyOrder(ApprovalRouteTable.ID + ".dmn", "unbind-route.dmn");
    }

    @Test
    void the_model_names_nobody_and_counts_few_variables() {
        assertThat(contract().variables())
                .containsExactlyInAnyOrder("approved", "returnTo", "managingLevel", "approvalRoute");
        assertThat(contract().groups())
                .containsExactlyInAnyOrder(
                        "county-administrator", "city-administrator", "province-administrator", "applicant");
    }

    private static ModelContract contract() {
        return ModelContract.of(
                FILE,
                PROCESS,
                StatusChangeProcess.FORM,
                StatusChangeProcess.ERRORS,
                StatusChangeProcess.STAGES,
                StatusChangeProcess.STAGES.stream()
                        .flatMap(stage ->
                                Stream.of(StatusChangeProcess.withdrawal(stage), StatusChangeProcess.withdrawn(stage)))
                        .toList(),
                StatusChangeProcess.Task.class,
                StatusChangeProcess.Gateway.class);
    }

    private static BpmnModelInstance model() throws IOException {
        try (var stream = new ClassPathResource("bpmn/" + FILE).getInputStream()) {
            return Bpmn.readModelFromStream(stream);
        }
    }
}
