package dev.rollcall.domain.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows and objects in memory; the store can go away, and writes down in which order things happened. */
final class ShelfInMemory implements Documents, DocumentStore {
    final Map<String, StoredDocument> rows = new LinkedHashMap<>();
    final Map<String, byte[]> objects = new LinkedHashMap<>();
    final List<String> happened = new ArrayList<>();
    boolean away;
    private Runnable meanwhile = () -> {};

    /** Something that happens after old rows were found and before they are removed. */
    void meanwhile(Runnable work) {
        meanwhile = work;
    }

    @Override
    public StoredDocument save(StoredDocument document) {
        happened.add("row");
        rows.put(document.id().toString(), document);
        return document;
    }

    @Override
    public Optional<StoredDocument> findById(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<StoredDocument> findByOwnerKindAndOwnerIdOrderByUploadedAt(String ownerKind, String ownerId) {
        return List.of();
    }

    @Override
    public List<StoredDocument> findTop100ByOwnerIdIsNullAndUploadedAtBefore(Instant before) {
        var old = rows.values().stream()
                .filter(each -> each.isFree() && each.card().uploadedAt().isBefore(before))
                .toList();
        meanwhile.run();
        return old;
    }

    @Override
    public int give(String id, String ownerKind, String ownerId, long uploadedBy, long projectId) {
        return 0;
    }

    @Override
    public int removeFree(String id) {
        happened.add("row gone");
        return rows.remove(id) == null ? 0 : 1;
    }

    @Override
    public void put(DocumentKey key, InputStream content, long size, String mediaType) {
        reach("put");
        try {
            var bytes = content.readAllBytes();
            if (bytes.length != size) {
                throw new IllegalArgumentException("size " + size + ", bytes " + bytes.length);
            }
            objects.put(key.value(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean canLock() {
        return false;
    }

    @Override
    public void putLocked(DocumentKey key, InputStream content, long size, String mediaType, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream open(DocumentKey key) {
        reach("open");
        return new ByteArrayInputStream(objects.get(key.value()));
    }

    @Override
    public boolean exists(DocumentKey key) {
        return objects.containsKey(key.value());
    }

    @Override
    public void remove(DocumentKey key) {
        reach("object gone");
        objects.remove(key.value());
    }

    private void reach(String doing) {
        happened.add(doing);
        if (away) {
            throw new DocumentStoreUnavailable(doing, new IOException("connection refused"));
        }
    }
}
