package dev.rollcall.domain.approval.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: decisions measured in the database, within the reach an account has by office. */
public interface ApprovalMeasures {

    /** Those with the most first. */
    List<FigureRow> rows(long accountId, FigureQuery query, int most);

    /**
     * What is open though its term was over then, by the same keys as {@link #rows}: tasks, or whole requests with such
     * a task; those with the most first. An approver has the tasks they claimed or were handed.
     */
    List<FigureRow> overdue(long accountId, FigureQuery query, Instant then);

    /** Of all rows together; empty when there are none. */
    Optional<FigureRow> total(long accountId, FigureQuery query);
}
