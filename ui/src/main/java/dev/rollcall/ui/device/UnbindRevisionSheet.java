package dev.rollcall.ui.device;

import com.vaadin.flow.component.Component;
import dev.rollcall.domain.device.ReviseUnbind;
import dev.rollcall.domain.device.UnbindDossier;
import dev.rollcall.domain.device.UnbindReceipt;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.approval.FilingDesk;
import java.util.List;
import java.util.Optional;

/** An unbind request that came back; device and reason stay. */
final class UnbindRevisionSheet implements FilingDesk.Sheet {
    private final UnbindTools tools;
    private final UnbindDossier dossier;
    private final UnbindForm form;

    UnbindRevisionSheet(UnbindTools tools, UnbindDossier dossier) {
        this.tools = tools;
        this.dossier = dossier;
        var request = dossier.story().request();
        form = new UnbindForm(tools, request.id(), request.projectId(), List.of(dossier.device()), () -> {});
        form.about(dossier.reason(), dossier.explanation());
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
    public Optional<Outcome<UnbindReceipt>> send() {
        var request = dossier.story().request();
        form.visitAll();
        var filled = form.filled();
        return Optional.of(tools.service()
                .revise(
                        new ReviseUnbind(
                                request.id(),
                                request.version(),
                                filled.explanation(),
                                filled.photos(),
                                filled.proofs()),
                        tools.workplace().caller()));
    }

    @Override
    public void say(Refusal refusal) {
        form.say(List.of(refusal));
    }
}
