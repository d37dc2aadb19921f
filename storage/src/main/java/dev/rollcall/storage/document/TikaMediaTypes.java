package dev.rollcall.storage.document;

import dev.rollcall.domain.document.MediaTypes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** The type of a file from its first bytes, by Tika's table of signatures. */
@Component
class TikaMediaTypes implements MediaTypes {
    // Their content says only that they are an archive; what is inside shows in the name.
    private static final Set<String> CONTAINERS =
            Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice");

    private final Tika tika = new Tika();

    @Override
    public String detect(InputStream head, String fileName) {
        try {
            InputStream again = new BufferedInputStream(head);
            String byContent = tika.detect(again);
            return CONTAINERS.contains(byContent) ? tika.detect(again, fileName) : byContent;
        } catch (IOException e) {
            throw new UncheckedIOException("read the beginning of a file", e);
        }
    }
}
