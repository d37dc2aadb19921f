package dev.rollcall.app.embedded;

import dev.rollcall.app.startup.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The directory of everything that must survive a restart, held by one process at a time.
 *
 * <p>Readable by its owner alone: it holds personal data and the secrets of the embedded servers.
 */
public final class DataDirectory implements AutoCloseable {
    private static final int SECRET_BYTES = 24;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the directory if need be and locks it.
     *
     * @throws CannotStart when it cannot be written or another process holds it
     */
    public static DataDirectory open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            PrivateFiles.directory(path);
            return new DataDirectory(path.toRealPath(), lock(path));
        } catch (IOException e) {
            throw new CannotStart("""
                    数据目录 %1$s 不可写，请换一个目录（--data DIR）或修改权限。\
                     The data directory %1$s cannot be written; choose another (--data DIR) or change its permissions.""".formatted(path), e);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        FileChannel channel = PrivateFiles.open(file);
        if (locked(channel)) {
            byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(pid));
            return channel;
        }
        channel.close();
        throw new CannotStart("""
                数据目录 %1$s 正被另一个工地实名制进程（%2$s）使用，请先停止它或换一个目录（--data DIR）。\
                 The data directory %1$s is in use by another Rollcall (process %2$s); stop it or choose another directory (--data DIR).""".formatted(directory, Files.readString(file, StandardCharsets.US_ASCII)));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return false;
        }
    }

    /** Absolute, without symbolic links. */
    public Path path() {
        return path;
    }

    /** A path inside the directory; nothing is created. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** An existing directory of this name, created for its owner alone if need be. */
    public Path directory(String name) {
        try {
            return PrivateFiles.directory(resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("create " + resolve(name), e);
        }
    }

    /**
     * A random secret that is made at first use and stays the same for the life of this directory.
     *
     * @return 48 hexadecimal digits
     */
    public String secret(String name) {
        Path file = directory("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(random);
                PrivateFiles.createComplete(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("secret " + name, e);
        }
    }

    /** Replaces a file of this directory by one that only its owner can read. */
    Path rewrite(String name, String content) {
        Path file = resolve(name);
        try {
            Files.deleteIfExists(file);
            PrivateFiles.createComplete(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("write " + file, e);
        }
        return file;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("unlock " + path, e);
        }
    }
}
