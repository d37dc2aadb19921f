package dev.rollcall.domain.document;

import dev.rollcall.domain.shared.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which files are taken: size, and type by content and by name, which must agree. */
final class FileRules {
    static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "application/pdf", Set.of("pdf"),
            "image/jpeg", Set.of("jpg", "jpeg"),
            "image/png", Set.of("png"));

    private FileRules() {}

    static Optional<Refusal> judgeSize(long bytes) {
        if (bytes == 0) {
            return Optional.of(Refusal.of("FILE_EMPTY"));
        }
        return bytes > MOST_BYTES
                ? Optional.of(Refusal.of("FILE_TOO_LARGE", MOST_BYTES / 1024 / 1024))
                : Optional.empty();
    }

    static Optional<Refusal> judgeType(String mediaType, String fileName) {
        var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return EXTENSIONS.getOrDefault(mediaType, Set.of()).contains(extension)
                ? Optional.empty()
                : Optional.of(Refusal.of("FILE_TYPE_NOT_TAKEN", fileName));
    }

    /** The last part of whatever path a browser sent, without control characters. */
    static String cleanName(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        var points = name.codePointCount(0, name.length());
        return points <= 200 ? name : name.substring(name.offsetByCodePoints(0, points - 200));
    }
}
