package dev.rollcall.app.demo;

import dev.rollcall.app.demo.PastStatusChange.Review;
import dev.rollcall.domain.device.UnbindReason;
import java.time.Instant;
import java.util.List;

/**
 * An unbind request of the demo: which device, why, and who decided.
 *
 * @param reviews in order; the rest of its route is still waiting
 * @param backlog what the device says it has not delivered, when it was last heard
 */
record PastUnbind(
        String project,
        String sn,
        String filer,
        UnbindReason reason,
        String explanation,
        int backlog,
        Instant filedAt,
        List<Review> reviews) {

    /** Approved to the end: then the device does its part too. */
    boolean isDone() {
        return !reviews.isEmpty()
                && reviews.get(reviews.size() - 1).reviewer().equals("ops")
                && reviews.get(reviews.size() - 1).approves();
    }
}
