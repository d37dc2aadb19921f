package dev.rollcall.domain.attendance.rule;

import java.util.List;

/**
 * One step of an explanation: a rule was looked at, and its condition held or not. The row of D-2 that decided is the
 * step {@code D-2 <status>} that holds.
 *
 * @param rule where it is written, e.g. {@code D-2 NOT_MEMBER} or {@code C31}
 * @param args arguments of the sentence, ready to be shown; times are local to the site
 */
public record Step(String rule, boolean holds, Why why, List<String> args) {
    public Step {
        args = List.copyOf(args);
    }

    /** Key of the sentence. */
    public String key() {
        return why.key();
    }
}
