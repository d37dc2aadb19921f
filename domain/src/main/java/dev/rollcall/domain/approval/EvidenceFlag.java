package dev.rollcall.domain.approval;

import java.util.List;

/**
 * A doubt a rule raises about a request before it is approved.
 *
 * @param rule stable name of the rule, such as {@code E1}; screens and documents say it in words
 * @param facts what the rule's sentence names, without names and numbers of people
 */
public record EvidenceFlag(String rule, Severity severity, List<String> facts) {

    public EvidenceFlag {
        facts = List.copyOf(facts);
    }

    public boolean red() {
        return severity == Severity.RED;
    }

    /** How grave a doubt is. */
    public enum Severity {
        /** To be looked at. */
        YELLOW,
        /** To be answered in words before an approval. */
        RED
    }
}
