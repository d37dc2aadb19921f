package dev.rollcall.ui.attendance;

import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.ui.document.FileIntake;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.FileDrop;
import java.util.List;
import java.util.UUID;

/** Evidence on its way into a form: stored at once, free until the request takes it. */
final class BackfillFiles {
    private static final String KIND = "backfill-evidence";
    private static final int MOST = 9;

    private final DocumentService documents;
    private final Workplace workplace;
    private final long projectId;
    private final FileDrop drop;
    private boolean showing;

    BackfillFiles(DocumentService documents, Workplace workplace, long projectId, Runnable changed) {
        this.documents = documents;
        this.workplace = workplace;
        this.projectId = projectId;
        drop = new FileIntake(documents, workplace, projectId, KIND).drop(MOST);
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
                .map(FileIntake::stored)
                .toList());
        showing = false;
    }
}
