package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import dev.rollcall.domain.attendance.BackfillDossier;
import dev.rollcall.domain.attendance.BackfillReceipt;
import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.ReviseBackfill;
import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.approval.FilingDesk;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.Optional;

/** A back-fill that came back; worker and day stay. */
final class BackfillRevisionSheet implements FilingDesk.Sheet {
    private final BackfillFiling filing;
    private final BackfillDossier dossier;
    private final BackfillFiles files;
    private final BackfillForm form;

    BackfillRevisionSheet(BackfillFiling filing, BackfillDossier dossier) {
        this.filing = filing;
        this.dossier = dossier;
        var worker = new ComboBox<WorkerCard>(Labels.text("backfill.form.worker"), List.of(dossier.worker()));
        worker.setItemLabelGenerator(WorkerCard::name);
        files = new BackfillFiles(
                filing.documents(),
                filing.workplace(),
                dossier.story().request().projectId(),
                () -> {});
        form = new BackfillForm(worker, files, field -> {});
        form.about(dossier.worker(), dossier.day());
        form.show(new BackfillDraft(
                null,
                null,
                null,
                dossier.claims().stream().map(this::punch).toList(),
                dossier.reason(),
                dossier.explanation(),
                List.of()));
    }

    private BackfillDraft.Punch punch(Claim claim) {
        return new BackfillDraft.Punch(
                claim.direction(),
                claim.at().toLocalTime().toString(),
                !claim.at().toLocalDate().equals(dossier.day()));
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isUnderWay() {
        return files.field().isUnderWay();
    }

    @Override
    public Optional<Outcome<BackfillReceipt>> send() {
        var request = dossier.story().request();
        form.visitAll();
        return form.filled(request.id(), request.projectId(), dossier.reason()).map(this::send);
    }

    private Outcome<BackfillReceipt> send(FileBackfill filled) {
        var request = dossier.story().request();
        return filing.backfills()
                .revise(
                        new ReviseBackfill(
                                request.id(),
                                request.version(),
                                filled.claims(),
                                filled.reason(),
                                filled.explanation(),
                                filled.documents()),
                        filing.workplace().caller());
    }

    @Override
    public void say(Refusal refusal) {
        form.say(BackfillProblems.of(List.of(refusal), List.of()));
    }
}
