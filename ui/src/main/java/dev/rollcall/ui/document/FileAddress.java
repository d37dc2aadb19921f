package dev.rollcall.ui.document;

import dev.rollcall.domain.document.FileCard;
import java.util.UUID;

/** Where a stored file is read, relative to the product's root. */
public final class FileAddress {
    static final String PATH = "files/";
    static final String SAVE = "save";

    private FileAddress() {}

    /** Shown in place where the browser can, else saved. */
    public static String of(UUID id) {
        return PATH + id;
    }

    public static String of(FileCard file) {
        return of(file.id());
    }

    /** Saved under its name. */
    static String toSave(FileCard file) {
        return PATH + file.id() + "?" + SAVE;
    }
}
