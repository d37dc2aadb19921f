package dev.rollcall.ui;

import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.server.AppShellSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of static files that change when their content does, so that a browser may keep them long. */
final class StaticFiles {
    private static final Map<String, String> VERSIONED = new ConcurrentHashMap<>();

    private StaticFiles() {}

    static String versioned(String path) {
        return VERSIONED.computeIfAbsent(path, StaticFiles::withChecksum);
    }

    /** Runs before the first paint, so that a dark page is never white first. */
    static void script(AppShellSettings settings, String path) {
        try (var content = open(path)) {
            settings.addInlineWithContents(
                    Inline.Position.PREPEND,
                    new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
                    Inline.Wrapping.JAVASCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }

    private static String withChecksum(String path) {
        try (var content = open(path)) {
            var checksum = new CRC32();
            checksum.update(content.readAllBytes());
            return path + "?v=" + Long.toHexString(checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }

    private static InputStream open(String path) throws IOException {
        var content = StaticFiles.class.getResourceAsStream("/META-INF/resources" + path);
        if (content == null) {
            throw new IOException("not on the class path");
        }
        return content;
    }
}
