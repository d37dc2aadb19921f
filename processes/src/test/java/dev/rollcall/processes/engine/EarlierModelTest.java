package dev.rollcall.processes.engine;

import static dev.rollcall.domain.approval.ApprovalNode.APPLICANT;
import static dev.rollcall.domain.approval.ApprovalNode.LABOUR_OFFICER;
import static dev.rollcall.domain.approval.ApprovalNode.PLATFORM_OPERATIONS;
import static dev.rollcall.domain.approval.ApprovalNode.PROJECT_MANAGER;
import static dev.rollcall.domain.approval.Verdict.APPROVE;
import static dev.rollcall.domain.approval.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.project.Province;
import dev.rollcall.processes.fixture.Engine;
import dev.rollcall.processes.fixture.Policies;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A request stays on the version of the model it began with, 1.0.0 here, whatever is deployed after it. */
class EarlierModelTest {
    private static final UUID UNBINDING = UUID.randomUUID();

    private static Engine engine;
    private static UUID first;
    private static UUID second;
    private static UUID third;

    @BeforeAll
    static void four_requests_begin_before_the_product_is_renewed() throws IOException {
        try (var before = Engine.start("earlier")) {
            deployAsItWas(before);
            first = before.file();
            second = before.file();
            third = before.file();
            before.bean(Policies.class).set(UNBINDING, Province.QINGHAI, UnbindReason.DEVICE_FAULT);
            before.file(RequestKind.DEVICE_UNBIND, UNBINDING);
        }
        engine = Engine.start("earlier");
    }

    private static void deployAsItWas(Engine before) throws IOException {
        var repository = before.process.getRepositoryService();
        var own = repository.createDeploymentQuery().singleResult();
        var earlier = repository.createDeployment().name(own.getName()).source(own.getSource());
        for (var resource : repository.getDeploymentResourceNames(own.getId())) {
            if (resource.endsWith(".bpmn")) {
                var file = resource.substring(resource.lastIndexOf('/') + 1).replace(".bpmn", "-1.0.0.bpmn");
                var kept = new ClassPathResource("earlier/" + file);
                if (kept.exists()) { // a model that has not changed has none
                    earlier.addInputStream(resource, kept.getInputStream());
                }
            }
        }
        earlier.deploy();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void it_is_approved_to_its_end() {
        assertThat(engine.workflow.canSendBack(engine.task(first).taskId())).isFalse();
        engine.decide(first, APPROVE);
        assertThat(engine.waitsAt(first)).containsExactly(PROJECT_MANAGER);
        engine.decide(first, APPROVE);
        engine.decide(first, APPROVE);
        assertThat(engine.story.of(first)).endsWith("approved");
    }

    @Test
    void it_is_rejected_as_before() {
        engine.decide(second, REJECT);
        assertThat(engine.story.of(second)).endsWith("completed LABOUR_OFFICER", "rejected");
    }

    @Test
    void an_unbinding_knows_no_return_and_ends_as_before() {
        assertThat(engine.workflow.canSendBack(engine.task(UNBINDING).taskId())).isFalse();
        engine.decide(UNBINDING, APPROVE);
        assertThat(engine.waitsAt(UNBINDING)).containsExactly(PLATFORM_OPERATIONS);
        engine.decide(UNBINDING, REJECT);
        assertThat(engine.story.of(UNBINDING)).endsWith("completed PLATFORM_OPERATIONS", "rejected");
    }

    @Test
    void its_timers_are_still_run_here() {
        var deployment = engine.process
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionId(engine.process
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(third.toString())
                        .singleResult()
                        .getProcessDefinitionId())
                .singleResult()
                .getDeploymentId();
        assertThat(engine.process.getManagementService().getRegisteredDeployments())
                .contains(deployment);
        engine.afterMonday(Duration.ofHours(24));
        assertThat(engine.story.of(third)).endsWith("reminded LABOUR_OFFICER");
    }

    @Test
    void what_begins_now_knows_returns() {
        var now = engine.file();
        assertThat(engine.workflow.canSendBack(engine.task(now).taskId())).isTrue();
        engine.sendBack(now, APPLICANT);
        engine.resubmit(now);
        assertThat(engine.waitsAt(now)).containsExactly(LABOUR_OFFICER);
    }
}
