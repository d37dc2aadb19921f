package dev.rollcall.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ProcessPictures.Mark;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import dev.rollcall.domain.approval.ProcessPictures.Picture;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.ui.approval.ProcessPicture.ElementState;
import dev.rollcall.ui.approval.ProcessPicture.State;
import dev.rollcall.ui.shell.words.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureStatesTest {
    private static final Instant FILED = Instant.parse("2026-11-18T01:14:00Z");
    private static final Instant DECIDED = Instant.parse("2026-11-19T02:02:00Z");
    private static final Times TIMES = new Times(Clock.fixed(Instant.parse("2026-11-20T06:03:00Z"), ZoneOffset.UTC));

    @Test
    void a_decided_node_carries_the_day_of_its_decision_not_of_its_arrival() {
        var node = drawn().get(1);

        assertThat(node.state()).isEqualTo(State.DONE);
        assertThat(node.label()).isEqualTo("11-19 10:02");
        assertThat(node.tooltip()).contains("周演四", "用时 48 分");
    }

    @Test
    void a_node_passed_in_no_time_carries_no_label_but_start_and_end_do() {
        assertThat(drawn())
                .extracting(ElementState::label)
                .containsExactly("11-18 09:14", "11-19 10:02", null, "本项目没有监理单位", "11-19 10:02");
    }

    @Test
    void a_rejected_node_is_drawn_as_rejected_R47() {
        var marks = List.of(new Mark("b", MarkState.REJECTED, ApprovalNode.LABOUR_OFFICER, FILED));

        assertThat(new PictureStates(TIMES, List.of(), RequestKind.ATTENDANCE_BACKFILL).of(new Picture("", marks)))
                .extracting(ElementState::state)
                .containsExactly(State.REJECTED);
    }

    private static List<ElementState> drawn() {
        var marks = List.of(
                new Mark("a", MarkState.PASSED, null, FILED),
                new Mark("b", MarkState.PASSED, ApprovalNode.LABOUR_OFFICER, FILED),
                new Mark("c", MarkState.PASSED, null, DECIDED),
                new Mark("d", MarkState.SKIPPED, ApprovalNode.CHIEF_SUPERVISOR, DECIDED),
                new Mark("e", MarkState.PASSED, null, DECIDED));
        var story = List.of(
                new TimelineEntry(What.SUBMITTED, FILED, null, "演示甲建设", null, "", null),
                new TimelineEntry(
                        What.APPROVED,
                        DECIDED,
                        ApprovalNode.LABOUR_OFFICER,
                        "周演四",
                        "LABOUR_OFFICER",
                        "",
                        Duration.ofMinutes(48)),
                new TimelineEntry(
                        What.SKIPPED, DECIDED, ApprovalNode.CHIEF_SUPERVISOR, null, null, "NO_SUPERVISION_UNIT", null),
                new TimelineEntry(What.APPLIED, DECIDED, null, null, null, "", null));
        return new PictureStates(TIMES, story, RequestKind.ATTENDANCE_BACKFILL).of(new Picture("", marks));
    }
}
