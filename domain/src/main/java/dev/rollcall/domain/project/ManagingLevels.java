package dev.rollcall.domain.project;

import java.util.UUID;

/** Port of the sequencer: the level that manages the project of a status change, as it was at filing (C11). */
public interface ManagingLevels {

    RegionLevel atFiling(UUID requestId);
}
