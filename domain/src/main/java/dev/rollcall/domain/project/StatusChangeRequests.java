package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.FiledRequests;
import java.util.Optional;

/** Port: status changes as aggregates; lists are read elsewhere. */
public interface StatusChangeRequests extends FiledRequests<StatusChangeRequest> {

    Optional<StatusChangeRequest> findByOpenKey(String openKey);
}
