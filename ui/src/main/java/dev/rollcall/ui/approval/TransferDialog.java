package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.TaskPage;
import dev.rollcall.domain.shared.Outcome;

/** 转办: to whom, and why. */
final class TransferDialog extends ActDialog {
    private final TaskPanels desk;
    private final String taskId;

    TransferDialog(TaskPanels desk, TaskPage page, Runnable changed) {
        super(
                "task.transfer",
                desk.acts().takers(desk.workplace().caller(), page.task().taskId()),
                changed,
                ApprovalWords.node(page.task().node()));
        this.desk = desk;
        this.taskId = page.task().taskId();
    }

    @Override
    Outcome<?> act(Holder chosen, String words) {
        return desk.acts().transfer(desk.workplace().caller(), taskId, chosen.personId(), words);
    }
}
