package dev.rollcall.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.ui.shell.kit.StepTimeline.State;
import dev.rollcall.ui.shell.kit.StepTimeline.Step;
import dev.rollcall.ui.shell.words.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:03:00Z"); // 14:03 on the site
    private static final Times TIMES = new Times(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_decision_says_who_when_how_long_and_what_they_wrote() {
        var step = step(decided(ApprovalNode.LABOUR_OFFICER, "LABOUR_OFFICER"));

        assertThat(step).isEqualTo(new Step(State.DONE, "总包劳务员 同意", "周演四 · 昨天 10:02 · 48 分", "与派工单一致"));
    }

    @Test
    void a_representative_is_named_by_the_post_they_decided_in() {
        assertThat(step(decided(ApprovalNode.CHIEF_SUPERVISOR, "CHIEF_REP")).detail())
                .startsWith("周演四（总监理工程师代表） · ");
    }

    @Test
    void a_skipped_step_says_why_C10() {
        var step = step(entry(What.SKIPPED, ApprovalNode.CHIEF_SUPERVISOR, "NO_SUPERVISION_UNIT", null));

        assertThat(step.state()).isEqualTo(State.SKIPPED);
        assertThat(step.detail()).isEqualTo("本项目没有监理单位");
    }

    @Test
    void reminder_and_escalation_stand_with_the_step_that_waits() {
        var steps = new TimelineSteps(
                        List.of(new Holder(7, "王演五", "PROJECT_MANAGER", "演示甲建设")),
                        TIMES,
                        RequestKind.ATTENDANCE_BACKFILL)
                .of(List.of(
                        entry(What.REMINDED, ApprovalNode.PROJECT_MANAGER, "", null),
                        entry(What.ESCALATED, ApprovalNode.PROJECT_MANAGER, "", null),
                        entry(What.WAITING, ApprovalNode.PROJECT_MANAGER, "", Duration.ofHours(73))));

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).detail()).isEqualTo("已等待 3 天 · 可办理：王演五（演示甲建设） · 已催办 昨天 10:02 · 已升级 昨天 10:02");
    }

    @Test
    void a_step_nobody_may_decide_says_so_C33() {
        assertThat(step(entry(What.WAITING, ApprovalNode.PROJECT_MANAGER, "", Duration.ofHours(1)))
                        .detail())
                .contains("无人可办");
    }

    @Test
    void the_words_tell_every_line_of_the_story_in_its_order() {
        var sentences = new StoryInWords(TIMES, RequestKind.ATTENDANCE_BACKFILL)
                .of(List.of(
                        new TimelineEntry(What.SUBMITTED, at(), null, "演示甲建设", null, "", null),
                        decided(ApprovalNode.LABOUR_OFFICER, "LABOUR_OFFICER"),
                        entry(What.REMINDED, ApprovalNode.PROJECT_MANAGER, "", null),
                        entry(What.SKIPPED, ApprovalNode.CHIEF_SUPERVISOR, "NO_SUPERVISION_UNIT", null),
                        new TimelineEntry(What.PLANNED, null, null, null, null, "", null)));

        assertThat(sentences)
                .containsExactly(
                        "昨天 10:02，演示甲建设 发起申请。",
                        "昨天 10:02，总包劳务员 周演四 同意，用时 48 分，意见：“与派工单一致”",
                        "昨天 10:02，催办 总包项目经理。",
                        "昨天 10:02，跳过 总监理工程师：本项目没有监理单位。",
                        "全部同意后写入考勤。");
    }

    @Test
    void a_withdrawn_request_says_who_was_waited_for_and_what_was_never_reached() {
        var story = List.of(
                entry(What.CANCELLED, ApprovalNode.LABOUR_OFFICER, "", Duration.ofMinutes(59)),
                new TimelineEntry(What.WITHDRAWN, at(), null, "演示甲建设", null, "", null),
                new TimelineEntry(What.NOT_REACHED, null, ApprovalNode.PROJECT_MANAGER, null, null, "", null));

        assertThat(new TimelineSteps(List.of(), TIMES, RequestKind.ATTENDANCE_BACKFILL).of(story))
                .containsExactly(
                        new Step(State.SKIPPED, "总包劳务员 尚未办理", "等待 59 分后申请结束", null),
                        new Step(State.RETURNED, "发起人撤回", "演示甲建设 · 昨天 10:02", null),
                        new Step(State.SKIPPED, "总包项目经理 未到达", null, null));
        assertThat(new StoryInWords(TIMES, RequestKind.ATTENDANCE_BACKFILL).of(story))
                .containsExactly("到 昨天 10:02 申请结束时，总包劳务员 尚未办理，已等待 59 分。", "昨天 10:02，演示甲建设 撤回申请。", "没有到达 总包项目经理。");
    }

    private static Step step(TimelineEntry entry) {
        return new TimelineSteps(List.of(), TIMES, RequestKind.ATTENDANCE_BACKFILL)
                .of(List.of(entry))
                .get(0);
    }

    private static TimelineEntry decided(ApprovalNode node, String post) {
        return new TimelineEntry(What.APPROVED, at(), node, "周演四", post, "与派工单一致", Duration.ofMinutes(48));
    }

    private static TimelineEntry entry(What what, ApprovalNode node, String words, @Nullable Duration took) {
        return new TimelineEntry(what, at(), node, null, null, words, took);
    }

    private static Instant at() {
        return Instant.parse("2026-11-19T02:02:00Z");
    }
}
