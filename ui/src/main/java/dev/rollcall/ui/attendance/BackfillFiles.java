package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.UI;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.document.FileAddress;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.FileDrop;
import dev.rollcall.ui.shell.kit.FileDrop.IncomingFile;
import dev.rollcall.ui.shell.kit.FileDrop.Limits;
import dev.rollcall.ui.shell.kit.FileDrop.Received;
import dev.rollcall.ui.shell.kit.FileDrop.StoredFile;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.List;
import java.util.UUID;

/** Evidence on its way into a form: stored at once, free until the request takes it. */
final class BackfillFiles {
    private static final String KIND = "backfill-evidence";
    private static final int MEGABYTE = 1024 * 1024;
    private static final Limits LIMITS = new Limits(
            9, 20 * MEGABYTE, List.of("image/jpeg", "image/png", "application/pdf", ".jpg", ".jpeg", ".png", ".pdf"));

    private final DocumentService documents;
    private final Workplace workplace;
    private final long projectId;
    private final FileDrop drop;
    private final UI ui = UI.getCurrent();
    private boolean showing;

    BackfillFiles(DocumentService documents, Workplace workplace, long projectId, Runnable changed) {
        this.documents = documents;
        this.workplace = workplace;
        this.projectId = projectId;
        drop = new FileDrop(LIMITS, this::receive, file -> {});
        drop.onChange(() -> {
            if (!showing) {
                changed.run();
            }
        });
    }

    FileDrop field() {
        return drop;
    }

    List<UUID> ids() {
        return drop.files().stream().map(file -> UUID.fromString(file.id())).toList();
    }

    void show(List<UUID> ids) {
        showing = true;
        drop.show(documents.free(workplace.caller(), projectId, ids).stream()
                .map(BackfillFiles::stored)
                .toList());
        showing = false;
    }

    private Received receive(IncomingFile file) {
        Caller caller = workplace.caller();
        var outcome = documents.upload(caller, projectId, KIND, file.name(), file.content());
        return outcome.result()
                .map(card -> Received.stored(stored(card)))
                .orElseGet(
                        () -> Received.refused(outcome.why().map(this::sentence).orElseThrow()));
    }

    // Told off the session's lock, where no screen is current to ask for the language.
    private String sentence(Refusal refusal) {
        return Refusals.sentence(ui.getLocale(), refusal);
    }

    private static StoredFile stored(FileCard card) {
        return new StoredFile(
                card.id().toString(), card.fileName(), card.mediaType(), card.sizeBytes(), FileAddress.of(card));
    }
}
