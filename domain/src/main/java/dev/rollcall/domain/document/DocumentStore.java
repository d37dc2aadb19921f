package dev.rollcall.domain.document;

import java.io.InputStream;
import java.time.Instant;

/**
 * Port to the object store. Objects are immutable: a key is written once and never again. Every
 * method throws {@link DocumentStoreUnavailable} when the store does not answer or refuses.
 */
public interface DocumentStore {

    /**
     * Streams the content into the store; returns when it is durable.
     *
     * @param content read to its end, not closed
     * @param size exact number of bytes
     */
    void put(DocumentKey key, InputStream content, long size, String mediaType);

    /** Whether the store can refuse by itself to change or remove an object for a time. */
    boolean canLock();

    /**
     * As {@link #put}, and nobody can change or remove the object before that instant, whoever runs the product.
     *
     * <p>Only for a store that {@link #canLock}.
     */
    void putLocked(DocumentKey key, InputStream content, long size, String mediaType, Instant until);

    /** The object's content, streamed; the caller closes it. */
    InputStream open(DocumentKey key);

    boolean exists(DocumentKey key);

    /** Only for uploads nothing ever referred to. An unknown key is no error. */
    void remove(DocumentKey key);
}
