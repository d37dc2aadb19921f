package dev.rollcall.ui.project;

import dev.rollcall.domain.project.ProjectStatusService;
import dev.rollcall.domain.project.StatusDossier;
import dev.rollcall.ui.approval.WithdrawalDialog;
import dev.rollcall.ui.shell.Workplace;
import org.springframework.stereotype.Component;

/** 撤回, after a question that names the request. */
@Component
class StatusWithdrawal {
    private final ProjectStatusService service;
    private final Workplace workplace;

    StatusWithdrawal(ProjectStatusService service, Workplace workplace) {
        this.service = service;
        this.workplace = workplace;
    }

    /** @param changed called after it was withdrawn, or found to be past withdrawing */
    void ask(StatusDossier dossier, Runnable changed) {
        var request = dossier.story().request();
        new WithdrawalDialog(
                        "statusChange",
                        request,
                        () -> service.withdraw(request.id(), request.version(), workplace.caller()),
                        changed)
                .open();
    }
}
