package dev.rollcall.domain.document;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files beside requests: taken in under a size and type rule, stored under a random key that never
 * changes, handed out only to who may read the owner. No transaction spans a call to the store.
 */
@Service
public class DocumentService {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentService.class);
    private static final Duration UNOWNED_KEPT = Duration.ofHours(24);

    private final Documents documents;
    private final DocumentStore store;
    private final MediaTypes types;
    private final Accounts accounts;
    private final List<OwnerAccess> owners;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentService(
            Documents documents,
            DocumentStore store,
            MediaTypes types,
            Accounts accounts,
            List<OwnerAccess> owners,
            AuditTrail audit,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.types = types;
        this.accounts = accounts;
        this.owners = List.copyOf(owners);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores the file, then writes its row; free until a request takes it, and gone after 24 hours if none does.
     *
     * @param content read once, not closed
     */
    public Outcome<FileCard> upload(Caller caller, long projectId, String kind, String sentName, InputStream content) {
        if (accounts.standing(caller.accountId(), projectId).isEmpty()) {
            return Outcome.refused("PROJECT_NOT_FOUND");
        }
        try (var staged = Staging.of(content)) {
            var name = FileRules.cleanName(sentName);
            var refusal = FileRules.judgeSize(staged.size());
            if (refusal.isEmpty()) {
                refusal = FileRules.judgeType(detect(staged, name), name);
            }
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var facts = new FileFacts(name, detect(staged, name), staged.size(), staged.sha256());
            return keep(caller, projectId, kind, facts, staged);
        } catch (IOException broken) {
            return Outcome.refused("UPLOAD_BROKEN_OFF");
        }
    }

    private String detect(Staging staged, String name) throws IOException {
        try (var head = staged.open()) {
            return types.detect(head, name);
        }
    }

    private Outcome<FileCard> keep(Caller caller, long projectId, String kind, FileFacts facts, Staging staged)
            throws IOException {
        var key = DocumentKey.random();
        try (var in = staged.open()) {
            store.put(key, in, facts.sizeBytes(), facts.mediaType());
        } catch (DocumentStoreUnavailable away) {
            return Outcome.refused("STORE_AWAY");
        }
        var row = StoredDocument.uploaded(
                UUID.randomUUID(), key, kind, projectId, facts, caller.accountId(), clock.instant());
        return Outcome.done(documents.save(row).card());
    }

    /** Files of an owner, oldest first; none when it is unknown or the caller may not read it. */
    public List<FileCard> of(Caller caller, String ownerKind, UUID ownerId) {
        if (!mayRead(caller, ownerKind, ownerId)) {
            return List.of();
        }
        return documents.findByOwnerKindAndOwnerIdOrderByUploadedAt(ownerKind, ownerId.toString()).stream()
                .map(StoredDocument::card)
                .toList();
    }

    /** Free files of this uploader on this project, for a draft; unknown ones are left out. */
    public List<FileCard> free(Caller caller, long projectId, List<UUID> ids) {
        return ids.stream()
                .map(id -> documents.findById(id.toString()))
                .flatMap(Optional::stream)
                .filter(each -> isFreeFor(each, caller, projectId))
                .map(StoredDocument::card)
                .toList();
    }

    /** Gives free files to their owner, in the caller's transaction; false when one is not free for this caller. */
    @Transactional
    public boolean give(Caller caller, long projectId, List<UUID> ids, String ownerKind, UUID ownerId) {
        return ids.stream().allMatch(id -> give(caller, projectId, id, ownerKind, ownerId));
    }

    private boolean give(Caller caller, long projectId, UUID id, String ownerKind, UUID ownerId) {
        if (documents.give(id.toString(), ownerKind, ownerId.toString(), caller.accountId(), projectId) != 1) {
            return false;
        }
        var digest = documents.findById(id.toString()).orElseThrow().card().sha256();
        audit.done(new AuditTrail.Entry(
                caller,
                "DOCUMENT_ATTACH",
                "document",
                id.toString(),
                projectId,
                Map.of("sha256", digest, ownerKind, ownerId.toString())));
        return true;
    }

    private static boolean isFreeFor(StoredDocument document, Caller caller, long projectId) {
        return document.isFree() && document.uploadedBy() == caller.accountId() && document.projectId() == projectId;
    }

    /**
     * Opens a file for somebody who may read its owner; empty when unknown or not allowed, which look alike.
     *
     * @throws DocumentStoreUnavailable when the store does not answer
     */
    public Optional<FileContent> open(Caller caller, UUID id) {
        return documents
                .findById(id.toString())
                .filter(document -> mayRead(caller, document))
                .map(document -> new FileContent(document.card(), store.open(document.key())));
    }

    private boolean mayRead(Caller caller, StoredDocument document) {
        var ownerId = document.ownerId();
        if (ownerId == null) {
            return document.uploadedBy() == caller.accountId();
        }
        return mayRead(caller, Objects.requireNonNull(document.ownerKind()), ownerId);
    }

    private boolean mayRead(Caller caller, String ownerKind, UUID ownerId) {
        return owners.stream().anyMatch(owner -> owner.ownerKind().equals(ownerKind) && owner.mayRead(caller, ownerId));
    }

    /** Forgets uploads no request ever took; called once in a while. @return how many */
    public int purgeUnowned() {
        var forgotten = 0;
        for (var document : documents.findTop100ByOwnerIdIsNullAndUploadedAtBefore(
                clock.instant().minus(UNOWNED_KEPT))) {
            // The row first, and only while nobody takes it: a left-over object harms nobody, a dangling row does.
            if (documents.removeFree(document.id().toString()) == 1) {
                forgotten++;
                removeObject(document);
            }
        }
        return forgotten;
    }

    private void removeObject(StoredDocument document) {
        try {
            store.remove(document.key());
        } catch (DocumentStoreUnavailable away) {
            LOG.warn(
                    "object {} is left behind: nothing refers to it any more",
                    document.key().value(),
                    away);
        }
    }
}
