package dev.rollcall.domain.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence beside a request comes to.
 *
 * @param grade null for kinds that are not graded
 * @param supports stable words of what speaks for the request, strongest first
 * @param flags red ones first
 * @param imprint SHA-256 in hex of everything the judgement rests on; handed back with a decision, so that who decides
 *     on something that has changed since is told
 */
public record TaskEvidence(
        @Nullable EvidenceGrade grade, List<String> supports, List<EvidenceFlag> flags, String imprint) {

    public TaskEvidence {
        supports = List.copyOf(supports);
        flags = List.copyOf(flags);
    }

    /** Whether an approval needs an answer in words. */
    public boolean red() {
        return flags.stream().anyMatch(EvidenceFlag::red);
    }

    /** Whether there is anything to be looked at singly. */
    public boolean flagged() {
        return !flags.isEmpty();
    }
}
