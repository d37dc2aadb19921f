package dev.rollcall.domain.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in a list.
 *
 * @param bytes its size
 * @param outcome null while it is open
 */
public record LetterLine(
        long id,
        String sn,
        String path,
        String reason,
        long bytes,
        Instant receivedAt,
        @Nullable String outcome) {}
