package dev.rollcall.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.device.UnbindDossier;
import dev.rollcall.domain.device.UnbindDossiers;
import dev.rollcall.domain.device.UnbindService;
import dev.rollcall.ui.approval.RequestParts;
import dev.rollcall.ui.approval.RevisionView;
import dev.rollcall.ui.approval.WithdrawalDialog;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an unbinding adds to the page of a request: its evidence, and 撤回 for who filed it. */
@org.springframework.stereotype.Component
class UnbindParts implements RequestParts {
    private final UnbindDossiers dossiers;
    private final UnbindService service;
    private final Workplace workplace;
    private final Times times;

    UnbindParts(UnbindDossiers dossiers, UnbindService service, Workplace workplace, Times times) {
        this.dossiers = dossiers;
        this.service = service;
        this.workplace = workplace;
        this.times = times;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.DEVICE_UNBIND;
    }

    @Override
    public Optional<Parts> parts(Caller caller, UUID requestId, Runnable changed) {
        return dossiers.dossier(caller, requestId)
                .map(dossier -> new Parts(new UnbindEvidence(dossier, times), actions(dossier, changed)));
    }

    private List<Component> actions(UnbindDossier dossier, Runnable changed) {
        if (!dossier.mayWithdraw()) {
            return List.of();
        }
        var request = dossier.story().request();
        var button = new Button(
                Labels.text("unbind.withdraw"),
                e -> new WithdrawalDialog(
                                "unbind",
                                request,
                                () -> service.withdraw(request.id(), request.version(), workplace.caller()),
                                changed)
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        return dossier.story().awaitsRevision()
                ? List.of(RevisionView.opener(UnbindRevisionView.PATH, dossier.story()), button)
                : List.of(button);
    }
}
