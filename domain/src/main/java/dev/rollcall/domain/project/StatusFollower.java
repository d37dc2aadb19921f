package dev.rollcall.domain.project;

import java.time.LocalDate;

/** Told when a project's status has changed, in the deciding transaction; whoever keeps what follows from it. */
public interface StatusFollower {

    /** @param from first day of the new status; may lie before today or after it */
    void statusChanged(long projectId, LocalDate from);
}
