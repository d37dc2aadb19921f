package dev.rollcall.domain.approval;

import java.util.Optional;

/**
 * Port: requests of one kind as aggregates; lists are read elsewhere.
 *
 * @param <R> the kind's request
 */
public interface FiledRequests<R extends FiledRequest> {

    /** Written to the database at once, since the engine's own session reads beside it. */
    <S extends R> S saveAndFlush(S request);

    Optional<R> findById(String id);

    Optional<R> findBySubmitToken(String token);
}
