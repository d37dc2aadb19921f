package dev.rollcall.ui.document;

import com.vaadin.flow.component.UI;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.FileDrop;
import dev.rollcall.ui.shell.kit.FileDrop.IncomingFile;
import dev.rollcall.ui.shell.kit.FileDrop.Limits;
import dev.rollcall.ui.shell.kit.FileDrop.Received;
import dev.rollcall.ui.shell.kit.FileDrop.StoredFile;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.List;

/** Stores what is dropped at once; it is free until something that is filed takes it. */
public final class FileIntake implements FileDrop.Receiver {
    private static final int BYTES = 20 * 1024 * 1024;
    private static final List<String> ACCEPTED =
            List.of("image/jpeg", "image/png", "application/pdf", ".jpg", ".jpeg", ".png", ".pdf");

    private final DocumentService documents;
    private final Workplace workplace;
    private final long projectId;
    private final String kind;
    private final UI ui = UI.getCurrent();

    /** @param kind word under which the files are stored */
    public FileIntake(DocumentService documents, Workplace workplace, long projectId, String kind) {
        this.documents = documents;
        this.workplace = workplace;
        this.projectId = projectId;
        this.kind = kind;
    }

    /** A place where so many files may be put. */
    public FileDrop drop(int files) {
        return new FileDrop(new Limits(files, BYTES, ACCEPTED), this, file -> {});
    }

    @Override
    public Received receive(IncomingFile file) {
        var outcome = documents.upload(workplace.caller(), projectId, kind, file.name(), file.content());
        // Told off the session's lock, where no screen is current to ask for the language.
        return outcome.result()
                .map(card -> Received.stored(stored(card)))
                .orElseGet(() -> Received.refused(outcome.why()
                        .map(refusal -> Refusals.sentence(ui.getLocale(), refusal))
                        .orElseThrow()));
    }

    /** A stored file as a place shows it. */
    public static StoredFile stored(FileCard card) {
        return new StoredFile(
                card.id().toString(), card.fileName(), card.mediaType(), card.sizeBytes(), FileAddress.of(card));
    }
}
