package dev.rollcall.ui.shell.kit;

import java.util.Locale;

/** Sizes of files as people read them: 640 KB, 2.4 MB. */
public final class FileSize {
    private static final long KILO = 1024;

    private FileSize() {}

    public static String inWords(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO
                ? bytes / KILO + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
