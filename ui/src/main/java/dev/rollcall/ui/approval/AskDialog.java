package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.TaskOpinion;
import dev.rollcall.domain.approval.TaskPage;
import dev.rollcall.domain.shared.Outcome;

/** 委派, 前加签, 后加签: of whom, and what is asked. */
final class AskDialog extends ActDialog {
    private final TaskPanels desk;
    private final String taskId;
    private final TaskOpinion.Kind kind;

    AskDialog(TaskPanels desk, TaskPage page, TaskOpinion.Kind kind, Runnable changed) {
        super(
                "task.ask." + kind,
                desk.opinions().askable(desk.workplace().caller(), page.task().taskId(), kind),
                changed);
        this.desk = desk;
        this.taskId = page.task().taskId();
        this.kind = kind;
    }

    @Override
    Outcome<?> act(Holder chosen, String words) {
        return desk.opinions().ask(desk.workplace().caller(), taskId, kind, chosen.personId(), words);
    }
}
