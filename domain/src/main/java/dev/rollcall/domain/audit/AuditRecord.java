package dev.rollcall.domain.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of an audit chain. Its bytes are its canonical JSON; null facts are left out. No personal data: ids,
 * digests and codes.
 *
 * @param chain id of the project, or {@link #NO_PROJECT}
 * @param seq 1 for the first record of its chain, without gaps
 * @param at UTC with milliseconds; the order of records is that of {@code seq}, not of the clock
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param code of the refusal
 * @param detail texts; after tampering it may hold any value of JSON
 */
public record AuditRecord(
        long chain,
        long seq,
        Instant at,
        @Nullable Long accountId,
        @Nullable Long personId,
        String action,
        String outcome,
        @Nullable String code,
        String objectKind,
        String objectId,
        Map<String, ?> detail) {

    /** The chain of records that belong to no project. */
    public static final long NO_PROJECT = 0;

    private static final int FORMAT = 1;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The same record at that place of its chain. */
    public AuditRecord numbered(long number) {
        return new AuditRecord(
                chain, number, at, accountId, personId, action, outcome, code, objectKind, objectId, detail);
    }

    /** What is hashed, exported and never spelled differently (RFC 8785). */
    public byte[] canonical() {
        var facts = new HashMap<String, Object>();
        facts.put("v", FORMAT);
        facts.put("chain", chain);
        facts.put("seq", seq);
        facts.put("at", AT.format(at));
        facts.put("action", action);
        facts.put("outcome", outcome);
        facts.put("kind", objectKind);
        facts.put("object", objectId);
        putPresent(facts, "account", accountId);
        putPresent(facts, "person", personId);
        putPresent(facts, "code", code);
        if (!detail.isEmpty()) {
            facts.put("detail", detail);
        }
        return CanonicalJson.of(facts);
    }

    private static void putPresent(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
