package dev.rollcall.domain.approval;

import org.jspecify.annotations.Nullable;

/**
 * What sends a request to a node.
 *
 * @param rule number of the rule, such as {@code R43} or {@code D-5}; screens say it in words
 * @param table id of the decision table that was asked; null where none was
 * @param version of it, as it was deployed then
 * @param row of it, from 1
 * @param answer the table's own word; null where none was asked
 */
public record TaskRule(
        String rule,
        @Nullable String table,
        @Nullable Integer version,
        @Nullable Integer row,
        @Nullable String answer) {

    /** No table was asked. */
    public static TaskRule fixed(String rule) {
        return new TaskRule(rule, null, null, null, null);
    }

    public static TaskRule ofTable(String rule, String table, int version, int row, String answer) {
        return new TaskRule(rule, table, version, row, answer);
    }
}
