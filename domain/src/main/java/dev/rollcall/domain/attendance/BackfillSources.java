package dev.rollcall.domain.attendance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: what stands beside back-fills; a few statements, however many requests. */
public interface BackfillSources {

    /**
     * In no order; unknown ones are missing.
     *
     * @param requestIds at most a hundred; their days may lie apart, punches in between are read and left out
     */
    List<BackfillSource> of(Collection<UUID> requestIds);
}
