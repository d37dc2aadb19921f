package dev.rollcall.domain.attendance.rule;

import java.util.Set;

/** Outcome of D-1 for one punch; stored with it and not changed later (answers 7). */
public record PunchVerdict(PunchReason reason, Set<PunchFlag> flags, String ruleVersion) {
    public PunchVerdict {
        flags = Set.copyOf(flags);
    }

    public PunchOutcome outcome() {
        return reason.outcome();
    }

    /** Row of D-1 that decided. */
    public int row() {
        return reason.row();
    }
}
