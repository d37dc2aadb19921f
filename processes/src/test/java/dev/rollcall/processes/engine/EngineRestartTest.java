package dev.rollcall.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.processes.fixture.Engine;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

class EngineRestartTest {

    @Test
    void a_second_start_keeps_requests_deploys_nothing_and_still_runs_their_timers() {
        try (var first = Engine.start("restart")) {
            first.file();
        }
        try (var second = Engine.start("restart")) {
            assertThat(second.workflow.openTasks()).hasSize(1);
            var deployments = second.process
                    .getRepositoryService()
                    .createDeploymentQuery()
                    .listPage(0, 10);
            assertThat(deployments).hasSize(1);
            assertThat(second.process.getManagementService().getRegisteredDeployments())
                    .containsExactly(deployments.get(0).getId());

            second.afterMonday(Duration.ofHours(24));
            var request = second.workflow.openTasks().get(0).requestId();
            assertThat(second.story.of(request)).endsWith("reminded LABOUR_OFFICER");
        }
    }

    @Test
    void the_engines_clock_follows_the_products_and_comes_back_with_it() {
        try (var engine = Engine.start("clock")) {
            engine.clock.moveTo(Engine.MONDAY);
            assertThat(ClockUtil.getCurrentTime().toInstant())
                    .isBetween(Engine.MONDAY, engine.clock.instant().plusMillis(5));
            engine.clock.reset();
            assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), engine.clock.instant()))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(5));
        }
    }

    @Test
    void no_property_opens_what_the_code_closes() {
        System.setProperty("camunda.bpm.history-level", "none");
        System.setProperty("camunda.bpm.database.schema-update", "true");
        System.setProperty("camunda.bpm.generic-properties.properties.cmmn-enabled", "true");
        System.setProperty("camunda.bpm.generic-properties.properties.enable-xxe-processing", "true");
        try (var engine = Engine.start("properties")) {
            var settings = (ProcessEngineConfigurationImpl) engine.process.getProcessEngineConfiguration();
            assertThat(settings.getHistoryLevel().getName()).isEqualTo("full");
            assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
            assertThat(settings.isCmmnEnabled()).isFalse();
            assertThat(settings.isEnableXxeProcessing()).isFalse();
        } finally {
            System.getProperties().keySet().removeIf(key -> key.toString().startsWith("camunda.bpm."));
        }
    }
}
