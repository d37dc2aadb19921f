package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.BackfillDossier;
import dev.rollcall.domain.attendance.BackfillDossiers;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.ui.approval.WithdrawalDialog;
import dev.rollcall.ui.shell.Workplace;
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
        new WithdrawalDialog(
                        "backfill",
                        request,
                        () -> backfills.withdraw(request.id(), request.version(), workplace.caller()),
                        changed)
                .open();
    }
}
