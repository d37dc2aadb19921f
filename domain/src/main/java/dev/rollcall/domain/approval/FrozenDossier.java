package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.Map;

/**
 * What an approver saw when deciding one task; the source may have changed since.
 *
 * @param sha256 hexadecimal, as the audit record of the decision names it
 * @param sound whether the stored content still has that hash
 * @param facts content as values of JSON: form, worker, punches, gates, mates, earlier, contract, files, candidates,
 *     grade, supports, flags; empty when it cannot be read any more
 * @param at when it was decided, UTC
 */
public record FrozenDossier(String taskId, String sha256, boolean sound, Map<String, ?> facts, Instant at) {}
