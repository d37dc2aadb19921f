package dev.rollcall.domain.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies in the object store under an immutable random key. The row is written after the
 * object, so no row ever points at nothing. Without an owner it belongs to its uploader's draft.
 */
@Entity
@Table(name = "document")
public class StoredDocument {
    @Id
    private String id;

    private String objectKey;
    private String kind;
    private long projectId;
    private @Nullable String ownerKind;
    private @Nullable String ownerId;
    private String fileName;
    private String mediaType;
    private long sizeBytes;
    private String sha256;
    private long uploadedBy;
    private Instant uploadedAt;

    protected StoredDocument() {}

    static StoredDocument uploaded(
            UUID id,
            DocumentKey key,
            String kind,
            long projectId,
            FileFacts facts,
            long uploadedBy,
            Instant uploadedAt) {
        var document = new StoredDocument();
        document.id = id.toString();
        document.objectKey = key.value();
        document.kind = kind;
        document.projectId = projectId;
        document.fileName = facts.fileName();
        document.mediaType = facts.mediaType();
        document.sizeBytes = facts.sizeBytes();
        document.sha256 = facts.sha256();
        document.uploadedBy = uploadedBy;
        document.uploadedAt = uploadedAt;
        return document;
    }

    UUID id() {
        return UUID.fromString(id);
    }

    boolean isFree() {
        return ownerId == null;
    }

    long uploadedBy() {
        return uploadedBy;
    }

    long projectId() {
        return projectId;
    }

    @Nullable
    String ownerKind() {
        return ownerKind;
    }

    @Nullable
    UUID ownerId() {
        return ownerId == null ? null : UUID.fromString(ownerId);
    }

    DocumentKey key() {
        return new DocumentKey(objectKey);
    }

    /** As lists show it. */
    public FileCard card() {
        return new FileCard(UUID.fromString(id), fileName, mediaType, sizeBytes, sha256, uploadedAt);
    }
}
