package dev.rollcall.app.demo;

import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A back-fill of the demo: who filed it when, and what became of it.
 *
 * @param decidedAfter waiting time of each decision made so far, one after the other
 * @param rejected whether the last of them was a rejection
 * @param returned whether the last of them sent it back to who filed it, where it lies
 * @param withdrawn taken back an hour after filing
 */
record PastRequest(
        String project,
        String filer,
        List<String> approvers,
        Instant filedAt,
        BackfillReason reason,
        String explanation,
        List<Duration> decidedAfter,
        boolean rejected,
        boolean returned,
        boolean withdrawn) {

    Verdict last() {
        return rejected ? Verdict.REJECT : returned ? Verdict.RETURN : Verdict.APPROVE;
    }

    boolean waits() {
        return !rejected && !withdrawn && decidedAfter.size() < approvers.size();
    }
}
