package dev.rollcall.domain.attendance;

import java.util.Optional;

/** Port: back-fill requests as aggregates; lists are read elsewhere. */
public interface BackfillRequests {

    /** Written to the database at once, since the engine's own session reads beside it. */
    <S extends BackfillRequest> S saveAndFlush(S request);

    Optional<BackfillRequest> findById(String id);

    Optional<BackfillRequest> findBySubmitToken(String token);

    boolean existsByOpenKey(String openKey);
}
