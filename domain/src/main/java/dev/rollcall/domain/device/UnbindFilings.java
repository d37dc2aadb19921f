package dev.rollcall.domain.device;

import java.util.UUID;

/** Port of the sequencer: what the decision table is asked for a request, as it was at filing. */
public interface UnbindFilings {

    UnbindRoutes.Asked atFiling(UUID requestId);
}
