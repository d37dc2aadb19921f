package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.rollcall.domain.attendance.BackfillDossier;
import dev.rollcall.domain.attendance.BackfillDossiers;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 撤回, after a question that names the request. */
@Component
class BackfillWithdrawal {
    private final BackfillService backfills;
    private final BackfillDossiers dossiers;
    private final Workplace workplace;

    BackfillWithdrawal(BackfillService backfills, BackfillDossiers dossiers, Workplace workplace) {
        this.backfills = backfills;
        this.dossiers = dossiers;
        this.workplace = workplace;
    }

    /** @param changed called after it was withdrawn, or found to be past withdrawing */
    void ask(UUID requestId, Runnable changed) {
        dossiers.dossier(workplace.caller(), requestId).ifPresentOrElse(found -> ask(found, changed), changed);
    }

    void ask(BackfillDossier dossier, Runnable changed) {
        var request = dossier.story().request();
        var question = new ConfirmDialog();
        question.setHeader(Labels.text("backfill.withdrawAsk", request.requestNo()));
        question.setText(Labels.text("backfill.withdrawMeans", request.title()));
        question.setCancelable(true);
        question.setCancelText(Labels.text("backfill.withdrawNot"));
        question.setConfirmText(Labels.text("backfill.withdraw"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(e -> withdraw(dossier, changed));
        question.open();
    }

    private void withdraw(BackfillDossier dossier, Runnable changed) {
        var request = dossier.story().request();
        var outcome = backfills.withdraw(request.id(), request.version(), workplace.caller());
        outcome.result().ifPresent(done -> Notices.done(Labels.text("backfill.withdrawn", done.requestNo())));
        outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
        changed.run();
    }
}
