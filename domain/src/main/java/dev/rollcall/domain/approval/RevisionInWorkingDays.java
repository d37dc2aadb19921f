package dev.rollcall.domain.approval;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The same for every kind of request, however its own tasks count: two working days, then five. */
@Component
class RevisionInWorkingDays implements RevisionTerms {
    private static final int REMIND_AFTER = 2;
    private static final int ESCALATE_AFTER = 5;

    private final WorkingTime workingTime;

    RevisionInWorkingDays(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    @Override
    public Instant remindAt(Instant openedAt) {
        return workingTime.after(openedAt, REMIND_AFTER);
    }

    @Override
    public Instant escalateAt(Instant openedAt) {
        return workingTime.after(openedAt, ESCALATE_AFTER);
    }
}
