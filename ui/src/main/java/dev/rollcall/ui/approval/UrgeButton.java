package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.rollcall.domain.approval.ApprovalRequest;
import dev.rollcall.domain.approval.TaskActionService.Urging;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;

/** 催办, for who filed the request. Pressed too early it says from when on. */
final class UrgeButton extends Button {
    UrgeButton(TaskPanels desk, ApprovalRequest request, Urging urging, Runnable changed) {
        super(Labels.text("request.urge"));
        addClassName("urge");
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        setDisableOnClick(true);
        urging.barred().ifPresent(refusal -> getElement().setAttribute("title", Refusals.sentence(refusal)));
        addClickListener(e -> {
            var outcome = desk.acts().urge(desk.workplace().caller(), request.kind(), request.id());
            outcome.result().ifPresent(at -> Notices.done(Labels.text("request.urged", request.requestNo())));
            outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
            changed.run();
        });
    }
}
