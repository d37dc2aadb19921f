package dev.rollcall.domain.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A file of a status change and what it is. */
@Embeddable
public class StatusPaper {
    @Enumerated(EnumType.STRING)
    private StatusMaterial material;

    private String documentId;

    protected StatusPaper() {}

    static StatusPaper of(FileStatusChange.Paper paper) {
        var stored = new StatusPaper();
        stored.material = paper.material();
        stored.documentId = paper.document().toString();
        return stored;
    }

    StatusMaterial material() {
        return material;
    }

    UUID document() {
        return UUID.fromString(documentId);
    }
}
