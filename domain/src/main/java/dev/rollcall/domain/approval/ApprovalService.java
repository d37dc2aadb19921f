package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides tasks. Outermost facade: a lost race becomes an answer by reading again; a deadlock is
 * retried at most three times with the same token and the version the person saw; an optimistic loss
 * is never retried, the person is told who decided (answers 1).
 */
@Service
public class ApprovalService {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalService.class);
    private static final int DEADLOCK_RETRIES = 3;

    private final DecisionTransaction transaction;
    private final AuditTrail audit;

    ApprovalService(DecisionTransaction transaction, AuditTrail audit) {
        this.transaction = transaction;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<DecisionReceipt> decide(DecideTask command, Caller caller) {
        var outcome = attempt(command, caller);
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(
                                caller,
                                "REQUEST_" + command.verdict(),
                                "task",
                                command.taskId(),
                                null,
                                Map.of("versionSeen", String.valueOf(command.versionSeen()))),
                        refusal.code()));
        return outcome;
    }

    private Outcome<DecisionReceipt> attempt(DecideTask command, Caller caller) {
        for (var deadlocks = 0; ; deadlocks++) {
            try {
                return transaction.decide(command, caller);
            } catch (PessimisticLockingFailureException deadlock) {
                if (deadlocks == DEADLOCK_RETRIES) {
                    LOG.warn("task {} still deadlocks after {} attempts", command.taskId(), deadlocks + 1, deadlock);
                    return Outcome.refused("BUSY_TRY_AGAIN");
                }
            } catch (DuplicateKeyException | OptimisticLockingFailureException lost) {
                LOG.debug("lost a race on task {}", command.taskId(), lost);
                return transaction.explain(command, caller);
            }
        }
    }
}
