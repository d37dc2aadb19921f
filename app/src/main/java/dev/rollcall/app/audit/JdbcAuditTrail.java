package dev.rollcall.app.audit;

import dev.rollcall.domain.audit.AuditRecord;
import dev.rollcall.domain.audit.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands records over to the end of the transaction; what is refused gets a transaction of its own (answers 1). */
@Repository
class JdbcAuditTrail implements AuditTrail {
    private static final int OBJECT_ID_MOST = 64;

    private final AuditChain chain;
    private final Clock clock;

    JdbcAuditTrail(AuditChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY) // outside a transaction it could survive what it records
    public void done(Entry entry) {
        add(entry, "DONE", null);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Entry entry, String code) {
        add(entry, "REFUSED", code);
    }

    private void add(Entry entry, String outcome, @Nullable String code) {
        var caller = entry.caller();
        var project = Objects.requireNonNullElse(entry.projectId(), AuditRecord.NO_PROJECT);
        PendingRecords.ofTransaction(chain)
                .add(new AuditRecord(
                        project,
                        0,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        caller == null ? null : caller.accountId(),
                        caller == null ? null : caller.personId(),
                        entry.action(),
                        outcome,
                        code,
                        entry.objectKind(),
                        storable(entry.objectId()),
                        entry.detail()));
    }

    // A refused attempt may name anything in its address; the refusal must be recorded all the same.
    private static String storable(String objectId) {
        var text = new StringBuilder();
        objectId.codePoints()
                .limit(OBJECT_ID_MOST)
                .forEach(each -> text.appendCodePoint(Character.getType(each) == Character.SURROGATE ? '?' : each));
        return text.toString();
    }
}
