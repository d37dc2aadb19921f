package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.PolicyTopic;
import java.time.Instant;
import java.util.List;

/** Port: unbindings as questions the decision table was asked. */
public interface UnbindRouteCases {

    /** Filed since then, newest first, with province and reason as they were. */
    List<PolicyTopic.Case> since(Instant since, int most);
}
