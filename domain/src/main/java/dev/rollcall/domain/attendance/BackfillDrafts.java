package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import java.util.Optional;

/** Port: the form somebody has begun on a project; one per account and project, saved as it is typed. */
public interface BackfillDrafts {

    /** @param body the form's fields as JSON, at most 8,000 characters; not judged */
    void save(Caller caller, long projectId, String body);

    Optional<String> find(Caller caller, long projectId);

    void discard(Caller caller, long projectId);
}
