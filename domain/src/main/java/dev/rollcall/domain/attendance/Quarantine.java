package dev.rollcall.domain.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: quarantined punches, and what a person decided about them. The punches themselves stay as they are. */
public interface Quarantine {

    /** Undecided ones the account reaches, newest first. */
    List<QuarantinedPunch> open(long accountId, QuarantineQuery query);

    long countOpen(long accountId, QuarantineQuery query);

    /** One that is quarantined and undecided, and locks it. */
    Optional<QuarantinedPunch> lock(long punchId);

    void release(long punchId, long accountId, String reason, Instant at);

    void leave(long punchId, long accountId, String reason, Instant at);
}
