package dev.rollcall.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NextTaskTest {
    @Test
    void after_a_decision_the_row_below_opens() {
        assertThat(TaskView.next("b", rows("a", "b", "c"))).isEqualTo("c");
    }

    @Test
    void after_the_last_row_the_one_above_opens() {
        assertThat(TaskView.next("c", rows("a", "b", "c"))).isEqualTo("b");
    }

    @Test
    void a_task_outside_the_list_leads_to_its_first_row() {
        assertThat(TaskView.next("x", rows("a", "b"))).isEqualTo("a");
    }

    @Test
    void after_the_only_task_nothing_opens() {
        assertThat(TaskView.next("a", rows("a"))).isNull();
    }

    private static List<InboxItem> rows(String... ids) {
        return Stream.of(ids)
                .map(id -> new InboxItem(
                        new InboxTask(
                                id,
                                RequestKind.ATTENDANCE_BACKFILL,
                                new UUID(0, 1),
                                "BF-P01-202611-0001",
                                1,
                                ApprovalNode.LABOUR_OFFICER,
                                "",
                                "",
                                null,
                                null,
                                TaskState.OPEN,
                                null,
                                false,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                null,
                                null,
                                null,
                                0),
                        "",
                        null,
                        false,
                        false,
                        null))
                .toList();
    }
}
