package dev.rollcall.domain.document;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cards of an owner's files, for services that have judged the reader's reach themselves; contents are opened elsewhere. */
@Component
public class OwnedFiles {
    private final Documents documents;

    OwnedFiles(Documents documents) {
        this.documents = documents;
    }

    /** Oldest first. */
    public List<FileCard> of(String ownerKind, UUID ownerId) {
        return documents.findByOwnerKindAndOwnerIdOrderByUploadedAt(ownerKind, ownerId.toString()).stream()
                .map(StoredDocument::card)
                .toList();
    }

    /** Their names in one line, in the same order. */
    public String names(String ownerKind, UUID ownerId) {
        return named(of(ownerKind, ownerId));
    }

    /** Names of some of them, in one line. */
    public static String named(List<FileCard> files) {
        return files.stream().map(FileCard::fileName).collect(Collectors.joining("、"));
    }
}
