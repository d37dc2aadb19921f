package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.document.DocumentStore;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out photos of punches: faces, so each that leaves is on record. No transaction spans a call to the store. */
@Service
public class PunchPhotos {
    private final PunchPhotoFiles files;
    private final DocumentStore store;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    PunchPhotos(PunchPhotoFiles files, DocumentStore store, AuditTrail audit, TransactionTemplate transaction) {
        this.files = files;
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Opens a photo for somebody who may see the person's punches; empty when unknown or out of reach, which look alike.
     *
     * @throws dev.rollcall.domain.document.DocumentStoreUnavailable when the store does not answer
     */
    public Optional<PhotoContent> open(Caller caller, PhotoKey key) {
        return files.find(caller.accountId(), key).map(found -> {
            var stream = store.open(key.object());
            record(caller, key, found, stream);
            return new PhotoContent(found.sizeBytes(), stream);
        });
    }

    /** After the store has answered and before a byte is read: nothing leaves without its row, no row without a photo. */
    private void record(Caller caller, PhotoKey key, PunchPhotoFiles.Found found, InputStream stream) {
        var entry = new AuditTrail.Entry(
                caller,
                "PUNCH_PHOTO_OPEN",
                "punch",
                String.valueOf(key.punchId()),
                found.projectId(),
                Map.of("sha256", found.sha256()));
        try {
            transaction.executeWithoutResult(status -> audit.done(entry));
        } catch (RuntimeException unrecorded) {
            try (stream) {
                throw unrecorded;
            } catch (java.io.IOException closing) {
                unrecorded.addSuppressed(closing);
                throw unrecorded;
            }
        }
    }
}
