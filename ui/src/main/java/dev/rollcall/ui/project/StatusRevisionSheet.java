package dev.rollcall.ui.project;

import com.vaadin.flow.component.Component;
import dev.rollcall.domain.project.FileStatusChange;
import dev.rollcall.domain.project.ReviseStatusChange;
import dev.rollcall.domain.project.StatusChangeOptions;
import dev.rollcall.domain.project.StatusChangeReceipt;
import dev.rollcall.domain.project.StatusDossier;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.approval.FilingDesk;
import java.util.List;
import java.util.Optional;

/** A status change that came back; the change itself stays. */
final class StatusRevisionSheet implements FilingDesk.Sheet {
    private final StatusFilingTools tools;
    private final StatusDossier dossier;
    private final StatusForm form;

    StatusRevisionSheet(StatusFilingTools tools, StatusDossier dossier, StatusChangeOptions options) {
        this.tools = tools;
        this.dossier = dossier;
        form = new StatusForm(tools, dossier.story().request().projectId(), options, () -> {});
        form.begin(dossier.effectiveDay(), dossier.reason());
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isUnderWay() {
        return form.isUnderWay();
    }

    @Override
    public Optional<Outcome<StatusChangeReceipt>> send() {
        var request = dossier.story().request();
        form.visitAll();
        var filled = form.filled(request.id(), request.projectId());
        if (filled.isEmpty()) {
            form.say(List.of());
        }
        return filled.map(this::send);
    }

    private Outcome<StatusChangeReceipt> send(FileStatusChange filled) {
        var request = dossier.story().request();
        return tools.service()
                .revise(
                        new ReviseStatusChange(
                                request.id(),
                                request.version(),
                                filled.effectiveDay(),
                                filled.reason(),
                                filled.papers()),
                        tools.workplace().caller());
    }

    @Override
    public void say(Refusal refusal) {
        form.say(List.of(refusal));
    }
}
