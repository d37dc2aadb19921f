package dev.rollcall.processes.attendance;

import static dev.rollcall.domain.approval.RequestKind.ATTENDANCE_BACKFILL;
import static dev.rollcall.domain.approval.Verdict.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalWorkflow;
import dev.rollcall.processes.fixture.EngineUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BackfillPathsTest {

    @Test
    void smoke() {
        try (var context = EngineUnderTest.start("smoke")) {
            var workflow = context.getBean(ApprovalWorkflow.class);
            var tx = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            var id = UUID.randomUUID();
            tx.executeWithoutResult(s -> workflow.start(ATTENDANCE_BACKFILL, id));
            for (int i = 0; i < 3; i++) {
                var task = workflow.openTasks().get(0).taskId();
                tx.executeWithoutResult(s -> workflow.complete(task, APPROVE));
            }
            assertThat(workflow.openTasks()).isEmpty();
        }
    }
}
