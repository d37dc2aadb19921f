package dev.rollcall.domain.document;

/** The object store did not do what it was asked; nothing is known to have changed. */
public class DocumentStoreUnavailable extends RuntimeException {

    public DocumentStoreUnavailable(String doing, Throwable cause) {
        super("object store: " + doing, cause);
    }
}
