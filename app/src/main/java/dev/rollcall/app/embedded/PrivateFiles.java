package dev.rollcall.app.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that only their owner can read, from the first moment on. */
final class PrivateFiles {
    private PrivateFiles() {}

    /** Creates the directory unless it exists; its parents get the usual permissions. */
    static Path directory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Path parent = directory.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(directory, ownerOnly("rwx------"));
        }
        return directory;
    }

    /** Opens for reading and writing, empty if it is new. */
    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                ownerOnly("rw-------"));
    }

    /**
     * Creates the file with its content unless it exists.
     *
     * <p>It is complete under its name or not there at all: half a password would lock the data out.
     */
    static void createComplete(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(file.resolveSibling("."), ".", ".new", ownerOnly("rw-------"));
        Files.writeString(draft, content, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
