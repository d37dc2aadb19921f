package dev.rollcall.domain.approval;

import dev.rollcall.domain.document.FileCard;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds what is kept of the evidence beside a request, as values of canonical JSON. A field is never given another
 * meaning; one more makes another {@code v}.
 */
public final class EvidenceBody {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    private EvidenceBody() {}

    /** Of a request of that kind, in that version of its fields. */
    public static EvidenceBody of(RequestKind kind, int version) {
        return part().put("v", version).put("kind", kind.name());
    }

    /** A part of it. */
    public static EvidenceBody part() {
        return new EvidenceBody();
    }

    /** Leaves out what is null; an instant is written in UTC with milliseconds. */
    public EvidenceBody put(String name, @Nullable Object value) {
        if (value instanceof Instant instant) {
            facts.put(name, instant.truncatedTo(ChronoUnit.MILLIS).toString());
        } else if (value instanceof EvidenceBody part) {
            facts.put(name, part.facts);
        } else if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    /** Files by name and digest. */
    public EvidenceBody files(String name, List<FileCard> files) {
        facts.put(name, files.stream().map(EvidenceBody::file).toList());
        return this;
    }

    private static Map<String, Object> file(FileCard file) {
        return Map.of(
                "id", file.id().toString(),
                "name", file.fileName(),
                "mediaType", file.mediaType(),
                "bytes", file.sizeBytes(),
                "sha256", file.sha256());
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** As shown beside a request that is neither graded nor doubted. */
    public ShownEvidence shown() {
        return new ShownEvidence(new TaskEvidence(null, List.of(), List.of(), ""), facts);
    }
}
