package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Outcome;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;

/** How a filing or a withdrawal answers a lost race; a decision has rules of its own ({@link ApprovalService}). */
public final class LostRaces {
    private static final int RETRIES = 3;

    private LostRaces() {}

    /** A lost race is judged again, and then finds what the winner wrote; so is a deadlock, three times at most. */
    public static <T> Outcome<T> again(Supplier<Outcome<T>> attempt) {
        for (var tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (PessimisticLockingFailureException busy) {
                if (tries > RETRIES) {
                    return Outcome.refused("BUSY_TRY_AGAIN");
                }
            } catch (DataIntegrityViolationException | OptimisticLockingFailureException lost) {
                if (tries > RETRIES) {
                    throw lost; // no race: nobody wins three times and leaves no trace
                }
            }
        }
    }

    /** A withdrawal that loses its race lost it to the first decision. */
    public static <T> Outcome<T> withdrawal(Supplier<Outcome<T>> attempt) {
        return again(() -> {
            try {
                return attempt.get();
            } catch (OptimisticLockingFailureException decidedMeanwhile) {
                return Outcome.refused("WITHDRAW_TOO_LATE");
            }
        });
    }
}
