package dev.rollcall.devicebridge.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What makes two records the same punch: who, when, which way, whether alive, how verified, which photo. Not the bytes:
 * a device writes a record anew when it sends it again, says REPLAY then, and a gateway wraps it (R169).
 */
public final class PunchFingerprint {
    private PunchFingerprint() {}

    /** SHA-256 in 64 lower-case hex digits. */
    public static String of(
            String person,
            OffsetDateTime deviceTime,
            Direction direction,
            Liveness.Result liveness,
            @Nullable String method,
            @Nullable PhotoClaim photo) {
        var text = String.join(
                "\n",
                person,
                deviceTime.toString(),
                direction.name(),
                liveness.name(),
                method == null ? "" : method,
                photo == null ? "" : photo.sha256());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
