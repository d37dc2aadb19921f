package dev.rollcall.domain.notice;

import java.time.Instant;
import java.util.Optional;

/** Port: where accounts want their notices by e-mail. */
public interface NoticeAddresses {

    /** Whether this installation sends e-mail at all. */
    boolean isOffered();

    Optional<String> of(long accountId);

    void put(long accountId, String address, Instant at);

    void remove(long accountId);
}
