package dev.rollcall.domain.approval.figures;

import java.time.Duration;

/**
 * Figures of one region, project, node or approver.
 *
 * @param key stable: region code, project id, name of the {@link dev.rollcall.domain.approval.ApprovalNode}, person id
 * @param name for the reader; of a node its constant's name
 * @param count of decisions or ended requests
 * @param median half of them took no longer (nearest rank)
 * @param p90 nine of ten took no longer
 * @param late decided after the task's term; of requests those with such a task
 * @param returned sent back at least once
 * @param overdue not decided though the term is over; not among those counted
 */
public record FigureRow(
        String key,
        String name,
        long count,
        Duration median,
        Duration p90,
        long late,
        long returned,
        long rejected,
        long overdue) {

    /** Nothing was decided, but something should have been. */
    public static FigureRow waiting(String key, String name, long overdue) {
        return new FigureRow(key, name, 0, Duration.ZERO, Duration.ZERO, 0, 0, 0, overdue);
    }

    FigureRow withOverdue(long number) {
        return new FigureRow(key, name, count, median, p90, late, returned, rejected, number);
    }

    /** 0 to 1: decided late or overdue still, of everything decided or overdue. */
    public double lateShare() {
        return count + overdue == 0 ? 0 : (double) (late + overdue) / (count + overdue);
    }

    public double returnedShare() {
        return share(returned);
    }

    public double rejectedShare() {
        return share(rejected);
    }

    private double share(long part) {
        return count == 0 ? 0 : (double) part / count;
    }
}
