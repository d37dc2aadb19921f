package dev.rollcall.domain.approval;

import java.util.Map;

/**
 * What an approver sees beside a request.
 *
 * @param body all of it, as values of canonical JSON; kept with the decision
 */
public record ShownEvidence(TaskEvidence summary, Map<String, ?> body) {

    public ShownEvidence {
        body = Map.copyOf(body);
    }
}
