package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.FiledRequests;
import java.util.Optional;

/** Port: unbind requests as aggregates; lists are read elsewhere. */
public interface UnbindRequests extends FiledRequests<UnbindRequest> {

    Optional<UnbindRequest> findByOpenKey(String openKey);
}
