package dev.rollcall.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that remembers of each file of lines what a manifest says of it. */
final class ExportZip {
    private static final long NO_TIME = 0;
    private static final byte[] LINE_FEED = {'\n'};

    private final ZipOutputStream zip;
    private final List<Map<String, Object>> files = new ArrayList<>();

    ExportZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, UTF_8);
    }

    /** Name, lines and SHA-256 of every file of lines so far. */
    List<Map<String, Object>> files() {
        return List.copyOf(files);
    }

    void lines(String name, Consumer<LineFile> content) throws IOException {
        begin(name);
        var file = new LineFile(zip);
        try {
            content.accept(file);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        zip.closeEntry();
        files.add(Map.of("name", name, "lines", file.lines, "sha256", file.sha256()));
    }

    /** Content as it is, which the manifest speaks of like of a file of lines. */
    void listed(String name, byte[] content) throws IOException {
        lines(name, file -> file.whole(content));
    }

    void bytes(String name, byte[] content) throws IOException {
        begin(name);
        zip.write(content);
        zip.closeEntry();
    }

    void finish() throws IOException {
        zip.finish();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(NO_TIME); // when it was made stands in the manifest
        zip.putNextEntry(entry);
    }

    /** Lines that end with a line feed. */
    static final class LineFile {
        private final DigestOutputStream out;
        private long lines;

        private LineFile(OutputStream out) {
            try {
                this.out = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        void line(byte[] content) {
            write(content);
            write(LINE_FEED);
            lines++;
        }

        private void whole(byte[] content) {
            write(content);
            lines += new String(content, UTF_8)
                    .chars()
                    .filter(unit -> unit == '\n')
                    .count();
        }

        private void write(byte[] content) {
            try {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void line(String content) {
            line(content.getBytes(UTF_8));
        }

        void fact(Map<String, ?> facts) {
            line(CanonicalJson.of(facts));
        }

        private String sha256() {
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        }
    }
}
