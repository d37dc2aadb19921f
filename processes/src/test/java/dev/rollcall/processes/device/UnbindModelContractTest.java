package dev.rollcall.processes.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.device.UnbindFilings;
import dev.rollcall.processes.fixture.ModelContract;
import dev.rollcall.processes.fixture.ModelRule;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ClassPathResource;

/** Holds the model of the unbinding and its code together; the rules themselves are seen to fail elsewhere. */
class UnbindModelContractTest {
    private static final String FILE = "device-unbind.bpmn";
    static final UnbindProcess PROCESS =
            new UnbindProcess(new DefaultListableBeanFactory().getBeanProvider(UnbindFilings.class));

    @ParameterizedTest
    @EnumSource(ModelRule.class)
    void the_unbinding_keeps(ModelRule rule) throws IOException {
        assertThat(rule.violations(model(), contract())).isEmpty();
    }

    @Test
    void the_model_names_nobody_and_counts_few_variables() {
        assertThat(contract().variables())
                .containsExactlyInAnyOrder("approved", "returnTo", "province", "unbindReason", "unbindRoute");
        assertThat(contract().groups())
                .containsExactlyInAnyOrder(
                        "project-manager", "owner-representative", "platform-operations", "applicant");
    }

    private static ModelContract contract() {
        return ModelContract.of(
                FILE,
                PROCESS,
                UnbindProcess.FORM,
                UnbindProcess.ERRORS,
                UnbindProcess.STAGES,
                List.of(),
                UnbindProcess.Task.class,
                UnbindProcess.Gateway.class,
                UnbindProcess.Event.class);
    }

    private static BpmnModelInstance model() throws IOException {
        try (var stream = new ClassPathResource("bpmn/" + FILE).getInputStream()) {
            return Bpmn.readModelFromStream(stream);
        }
    }
}
