package dev.rollcall.domain.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: rows of stored files. */
public interface Documents {

    StoredDocument save(StoredDocument document);

    /**
     * Gives the file to an owner for good, if it is still free and of that uploader and project; looked at and written
     * in one statement, because two requests may be after it.
     *
     * @return 1, or 0 when it was not given
     */
    int give(String id, String ownerKind, String ownerId, long uploadedBy, long projectId);

    /** Forgets the file if it is still free. @return 1, or 0 when somebody has taken it */
    int removeFree(String id);

    Optional<StoredDocument> findById(String id);

    List<StoredDocument> findByOwnerKindAndOwnerIdOrderByUploadedAt(String ownerKind, String ownerId);

    /** Never given to a request and older than that instant. */
    List<StoredDocument> findTop100ByOwnerIdIsNullAndUploadedAtBefore(Instant before);
}
