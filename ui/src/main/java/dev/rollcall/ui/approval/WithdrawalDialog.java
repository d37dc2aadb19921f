package dev.rollcall.ui.approval;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.rollcall.domain.approval.ApprovalRequest;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.function.Supplier;

/** 撤回, after a question that names the request. */
public final class WithdrawalDialog extends ConfirmDialog {

    /**
     * @param words prefix of the labels
     * @param withdraw does it
     * @param changed called after it was withdrawn, or found to be past withdrawing
     */
    public WithdrawalDialog(
            String words, ApprovalRequest request, Supplier<? extends Outcome<?>> withdraw, Runnable changed) {
        setHeader(Labels.text(words + ".withdrawAsk", request.requestNo()));
        setText(Labels.text(words + ".withdrawMeans", request.title()));
        setCancelable(true);
        setCancelText(Labels.text(words + ".withdrawNot"));
        setConfirmText(Labels.text(words + ".withdraw"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(e -> {
            var outcome = withdraw.get();
            if (outcome.isDone()) {
                Notices.done(Labels.text(words + ".withdrawn", request.requestNo()));
            }
            outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
            changed.run();
        });
    }
}
