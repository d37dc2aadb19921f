package dev.rollcall.ui.approval;

import com.vaadin.flow.component.details.Details;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.ui.document.FileIntake;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.FileDrop;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.UUID;

/** Files beside an opinion, folded away until they are wanted: stored at once, free until the decision takes them. */
final class OpinionAttachments extends Details {
    private static final int MOST = 3;

    private final FileDrop drop;

    OpinionAttachments(DocumentService documents, Workplace workplace, long projectId) {
        drop = new FileIntake(documents, workplace, projectId, "opinion-file").drop(MOST);
        addClassName("opinion-attachments");
        setSummaryText(Labels.text("task.attach"));
        add(drop);
    }

    List<UUID> ids() {
        return drop.files().stream().map(file -> UUID.fromString(file.id())).toList();
    }

    /** A decision now would go without a file that is on its way. */
    boolean isUnderWay() {
        return drop.isUnderWay();
    }

    void onTransfer(Runnable listener) {
        drop.onTransfer(listener);
    }
}
