package dev.rollcall.domain.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: rows of stored files. */
public interface Documents {

    StoredDocument save(StoredDocument document);

    Optional<StoredDocument> findById(String id);

    List<StoredDocument> findByOwnerKindAndOwnerIdOrderByUploadedAt(String ownerKind, String ownerId);

    /** Never given to a request and older than that instant. */
    List<StoredDocument> findTop100ByOwnerIdIsNullAndUploadedAtBefore(Instant before);

    void delete(StoredDocument document);
}
