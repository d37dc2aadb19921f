package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.FiledRequests;

/** Port: back-fill requests as aggregates; lists are read elsewhere. */
public interface BackfillRequests extends FiledRequests<BackfillRequest> {

    boolean existsByOpenKey(String openKey);
}
