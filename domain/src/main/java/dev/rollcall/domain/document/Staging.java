package dev.rollcall.domain.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An upload on its way: streamed to a temporary file, hashed as it passes, cut off one byte above the limit. */
final class Staging implements AutoCloseable {
    private final Path file;
    private final long size;
    private final String sha256;

    private Staging(Path file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    static Staging of(InputStream content) throws IOException {
        var file = Files.createTempFile("rollcall-upload-", ".part");
        try (var out = Files.newOutputStream(file)) {
            var digest = newDigest();
            var in = new DigestInputStream(content, digest);
            var buffer = new byte[64 * 1024];
            var size = 0L;
            for (int read; size <= FileRules.MOST_BYTES && (read = in.read(buffer)) >= 0; size += read) {
                out.write(buffer, 0, read);
            }
            return new Staging(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
