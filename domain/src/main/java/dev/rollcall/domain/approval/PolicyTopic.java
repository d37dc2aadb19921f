package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: what one decision table is about, told by the feature that asks it. */
public interface PolicyTopic {

    /** Id of the table. */
    String table();

    /** Every word each input can have, by its name. */
    Map<String, List<String>> words();

    /** Every word it may answer. */
    List<String> answers();

    /** Requests it has decided on since then, newest first. */
    List<Case> cases(Instant since, int most);

    /**
     * A request the table was asked about.
     *
     * @param facts inputs as they were
     * @param answer the word it was given
     * @param version of the table then
     * @param row of it, from 1
     */
    record Case(
            UUID requestId,
            String requestNo,
            String projectName,
            Instant filedAt,
            Map<String, String> facts,
            String answer,
            int version,
            int row) {

        public Case {
            facts = Map.copyOf(facts);
        }
    }
}
