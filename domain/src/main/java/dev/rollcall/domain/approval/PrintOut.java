package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.KeptDay;
import java.util.List;
import java.util.Optional;

/**
 * What goes onto the paper, beside what the kind of request adds itself.
 *
 * @param story as it was read for this print
 * @param seen evidence that was kept at each decision
 * @param keptDay heads that were kept before, which commit to everything up to then
 * @param printedBy name of the account
 */
public record PrintOut(
        PrintedForm form, RequestStory story, List<FrozenDossier> seen, Optional<KeptDay> keptDay, String printedBy) {

    public PrintOut {
        seen = List.copyOf(seen);
    }
}
