package dev.rollcall.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.project.StatusDossier;
import dev.rollcall.domain.project.StatusDossiers;
import dev.rollcall.ui.approval.RequestParts;
import dev.rollcall.ui.approval.RevisionView;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a status change adds to the page of a request: its evidence, and 撤回 for who filed it. */
@org.springframework.stereotype.Component
class StatusParts implements RequestParts {
    private final StatusDossiers dossiers;
    private final StatusWithdrawal withdrawal;
    private final Times times;

    StatusParts(StatusDossiers dossiers, StatusWithdrawal withdrawal, Times times) {
        this.dossiers = dossiers;
        this.withdrawal = withdrawal;
        this.times = times;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.PROJECT_STATUS_CHANGE;
    }

    @Override
    public Optional<Parts> parts(Caller caller, UUID requestId, Runnable changed) {
        return dossiers.dossier(caller, requestId)
                .map(dossier -> new Parts(new StatusEvidence(dossier, times), actions(dossier, changed)));
    }

    private List<Component> actions(StatusDossier dossier, Runnable changed) {
        if (!dossier.mayWithdraw()) {
            return List.of();
        }
        var button = new Button(Labels.text("statusChange.withdraw"), e -> withdrawal.ask(dossier, changed));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        return dossier.story().awaitsRevision()
                ? List.of(RevisionView.opener(StatusRevisionView.PATH, dossier.story()), button)
                : List.of(button);
    }
}
