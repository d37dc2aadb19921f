package dev.rollcall.domain.provenance;

import org.jspecify.annotations.Nullable;

/** What a stored dead letter says, for its link in the device's chain. */
public final class LetterContent {
    private LetterContent() {}

    /** @param rawSha256 over its bytes; null when there are none any more */
    public static String hash(String path, String reason, @Nullable String rawSha256) {
        return Sha256.ofValues(path, reason, rawSha256);
    }
}
