package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.attendance.BackfillDossier;
import dev.rollcall.domain.attendance.BackfillDossiers;
import dev.rollcall.ui.approval.RequestParts;
import dev.rollcall.ui.approval.RevisionView;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a back-fill adds to the page of a request: its evidence, and 撤回 for who filed it. */
@org.springframework.stereotype.Component
class BackfillParts implements RequestParts {
    private final BackfillDossiers dossiers;
    private final BackfillWithdrawal withdrawal;
    private final Times times;
    private final Clock clock;

    BackfillParts(BackfillDossiers dossiers, BackfillWithdrawal withdrawal, Times times, Clock clock) {
        this.dossiers = dossiers;
        this.withdrawal = withdrawal;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.ATTENDANCE_BACKFILL;
    }

    @Override
    public Optional<Parts> parts(Caller caller, UUID requestId, Runnable changed) {
        return dossiers.dossier(caller, requestId)
                .map(dossier ->
                        new Parts(new BackfillEvidence(dossier, times, clock.instant()), actions(dossier, changed)));
    }

    private List<Component> actions(BackfillDossier dossier, Runnable changed) {
        if (!dossier.mayWithdraw()) {
            return List.of();
        }
        var button = new Button(Labels.text("backfill.withdraw"), e -> withdrawal.ask(dossier, changed));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        return dossier.story().awaitsRevision()
                ? List.of(RevisionView.opener(BackfillRevisionView.PATH, dossier.story()), button)
                : List.of(button);
    }
}
