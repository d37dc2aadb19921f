package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.PolicyTopic;
import java.time.Instant;
import java.util.List;

/** Port: status changes as questions the decision table was asked. */
public interface StatusRouteCases {

    /** Filed since then, newest first; the only fact is the managing level at filing. */
    List<PolicyTopic.Case> since(Instant since, int most);
}
