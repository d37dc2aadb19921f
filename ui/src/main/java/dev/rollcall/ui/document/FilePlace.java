package dev.rollcall.ui.document;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.FileDrop;
import java.util.List;
import java.util.UUID;

/** A labelled place of a form for files of one kind, uploaded as they come. */
public final class FilePlace extends Div {
    private static final int MOST = 3;

    private final FileDrop drop;
    private final Span head = new Span();

    /**
     * @param kind word under which the files are stored
     * @param label of the group; {@code title} stands above it
     */
    public FilePlace(
            DocumentService documents,
            Workplace workplace,
            long projectId,
            String kind,
            String label,
            String title,
            Runnable changed) {
        drop = new FileIntake(documents, workplace, projectId, kind).drop(MOST);
        drop.onChange(changed);
        head.setText(title);
        head.addClassName("form-label");
        add(head, drop);
        addClassNames("form-group", "status-paper");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", label)
                .setAttribute("data-material", kind);
    }

    /** Stands above the place from now on. */
    public void title(String title) {
        head.setText(title);
    }

    public List<UUID> documents() {
        return drop.files().stream().map(file -> UUID.fromString(file.id())).toList();
    }

    /** Whether a file is on its way that is neither stored nor refused yet. */
    public boolean isUnderWay() {
        return drop.isUnderWay();
    }
}
