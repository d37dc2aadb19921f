package dev.rollcall.ui.device;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.device.BoundDevice;
import dev.rollcall.domain.device.FileUnbind;
import dev.rollcall.domain.device.UnbindMaterial;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.document.FilePlace;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The fields of an unbind request. What is wrong is said below the field it concerns, once somebody was there. */
final class UnbindForm extends Div {
    private static final int EXPLANATION_MOST = 500;

    private final UUID token;
    private final long projectId;
    private final Select<BoundDevice> device = new Select<>();
    private final RadioButtonGroup<UnbindReason> reason = new RadioButtonGroup<>();
    private final TextArea explanation = new TextArea(Labels.text("unbind.form.explanation"));
    private final TextField tail = new TextField(Labels.text("unbind.form.tail"));
    private final FilePlace photos;
    private final FilePlace proofs;
    private final Div deviceError = error();
    private final Div explanationError = error();
    private final Div tailError = error();
    private final Div photosError = error();
    private final Div proofsError = error();
    private final Div formError = error();
    private final Paragraph forGood = new Paragraph(Labels.text("unbind.form.forGood"));
    private final Set<Div> visited = new HashSet<>();

    UnbindForm(UnbindTools tools, UUID token, long projectId, List<BoundDevice> devices, Runnable changed) {
        this.token = token;
        this.projectId = projectId;
        addClassNames("backfill-form", "unbind-form");
        photos = place(tools, UnbindMaterial.SITE_PHOTO, () -> visit(photosError, changed));
        proofs = place(tools, UnbindMaterial.SYNC_PROOF, () -> visit(proofsError, changed));
        device.setLabel(Labels.text("unbind.form.device"));
        device.setItems(devices);
        device.setItemLabelGenerator(UnbindWords::device);
        device.setItemEnabledProvider(each -> each == null || each.openRequestNo() == null);
        device.setValue(devices.stream()
                .filter(each -> each.openRequestNo() == null)
                .findFirst()
                .orElse(devices.get(0)));
        device.setRequiredIndicatorVisible(true);
        reason.setLabel(Labels.text("unbind.form.reason"));
        reason.setItems(UnbindReason.values());
        reason.setItemLabelGenerator(UnbindWords::reason);
        reason.setValue(UnbindReason.PROJECT_FINISHED);
        reason.setRequiredIndicatorVisible(true);
        explanation.setMaxLength(EXPLANATION_MOST);
        explanation.setMinRows(2);
        explanation.setRequiredIndicatorVisible(true);
        explanation.setValueChangeMode(ValueChangeMode.LAZY);
        tail.setRequiredIndicatorVisible(true);
        tail.setMaxLength(4);
        tail.setValueChangeMode(ValueChangeMode.LAZY);
        tail.addClassName("mono");
        device.addValueChangeListener(e -> changed.run());
        reason.addValueChangeListener(e -> changed.run());
        explanation.addValueChangeListener(e -> visit(explanationError, changed));
        tail.addValueChangeListener(e -> visit(tailError, changed));
        forGood.addClassNames("hint", "hint-caution");
        add(device, deviceError, reason, explanation, explanationError, photos, photosError, proofs, proofsError);
        add(forGood, tail, tailError, formError);
    }

    private FilePlace place(UnbindTools tools, UnbindMaterial material, Runnable changed) {
        var label = Labels.of("unbind.material", material);
        return new FilePlace(
                tools.documents(),
                tools.workplace(),
                projectId,
                material.name(),
                label,
                Labels.text("unbind.form.required", label),
                changed);
    }

    private void visit(Div field, Runnable changed) {
        visited.add(field);
        changed.run();
    }

    /** For a request that is there already: what it is about is shown and stays. */
    void about(UnbindReason because, String words) {
        reason.setValue(because);
        explanation.setValue(words);
        device.setReadOnly(true);
        reason.setReadOnly(true);
        photos.title(Labels.text("revision.more", Labels.of("unbind.material", UnbindMaterial.SITE_PHOTO)));
        proofs.title(Labels.text("revision.more", Labels.of("unbind.material", UnbindMaterial.SYNC_PROOF)));
        forGood.setVisible(false);
        tail.setVisible(false);
    }

    boolean isUnderWay() {
        return photos.isUnderWay() || proofs.isUnderWay();
    }

    BoundDevice device() {
        return device.getValue();
    }

    FileUnbind filled() {
        return new FileUnbind(
                token,
                projectId,
                device().deviceId(),
                reason.getValue(),
                explanation.getValue(),
                tail.getValue(),
                photos.documents(),
                proofs.documents());
    }

    void visitAll() {
        visited.addAll(List.of(explanationError, tailError, photosError, proofsError));
    }

    /** Says what is wrong; where nobody has been yet nothing is said. */
    void say(List<Refusal> refusals) {
        var fields = Map.of(
                "UNBIND_OPEN", deviceError,
                "DEVICE_NOT_BOUND", deviceError,
                "REASON_NEEDS_WORDS", explanationError,
                "TEXT_TOO_LONG", explanationError,
                "SERIAL_TAIL_WRONG", tailError,
                "SITE_PHOTO_MISSING", photosError,
                "EVIDENCE_GONE", photosError,
                "SYNC_PROOF_MISSING", proofsError);
        fields.values().forEach(each -> each.setText(""));
        formError.setText("");
        for (var refusal : refusals) {
            var field = fields.getOrDefault(refusal.code(), formError);
            if (field == formError || field == deviceError || visited.contains(field)) {
                field.setText(Refusals.sentence(refusal));
            }
        }
        explanation.setInvalid(!explanationError.getText().isEmpty());
        tail.setInvalid(!tailError.getText().isEmpty());
    }

    private static Div error() {
        var error = new Div();
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        return error;
    }
}
