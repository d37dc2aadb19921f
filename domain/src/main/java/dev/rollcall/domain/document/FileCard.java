package dev.rollcall.domain.document;

import java.time.Instant;
import java.util.UUID;

/** A stored file as a list shows it (R164). */
public record FileCard(UUID id, String fileName, String mediaType, long sizeBytes, String sha256, Instant uploadedAt) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
