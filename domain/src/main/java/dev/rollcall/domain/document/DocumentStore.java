package dev.rollcall.domain.document;

import java.io.InputStream;

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

    /** The object's content, streamed; the caller closes it. */
    InputStream open(DocumentKey key);

    boolean exists(DocumentKey key);

    /** Only for uploads nothing ever referred to. An unknown key is no error. */
    void remove(DocumentKey key);
}
