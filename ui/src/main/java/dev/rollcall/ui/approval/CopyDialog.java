package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.TaskPage;
import dev.rollcall.domain.shared.Outcome;

/** 抄送: to whom, and a word to go with it. */
final class CopyDialog extends ActDialog {
    private final TaskPanels desk;
    private final String taskId;

    CopyDialog(TaskPanels desk, TaskPage page, Runnable changed) {
        super(
                "task.copy",
                desk.copies().readers(desk.workplace().caller(), page.task().taskId()),
                changed,
                page.task().requestNo());
        this.desk = desk;
        this.taskId = page.task().taskId();
    }

    @Override
    Outcome<?> act(Holder chosen, String words) {
        return desk.copies().copy(desk.workplace().caller(), taskId, chosen.personId(), words);
    }
}
