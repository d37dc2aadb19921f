package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 代理: a post holder who is away names a colleague who decides in their place for some days. */
@Service
@Transactional(readOnly = true)
public class SubstitutionService {
    private final Substitutions substitutions;
    private final SubstitutionDesk desk;
    private final AuditTrail audit;

    SubstitutionService(Substitutions substitutions, SubstitutionDesk desk, AuditTrail audit) {
        this.substitutions = substitutions;
        this.desk = desk;
        this.audit = audit;
    }

    /** Those the caller arranged and those the caller serves in, the latest first. */
    public List<Substitution> mine(Caller caller) {
        return Optional.ofNullable(caller.personId()).map(substitutions::of).orElseGet(List::of);
    }

    /** Whom the caller may name on which project; empty for who decides nowhere by a post. */
    public List<Substitutions.Choice> choices(Caller caller) {
        return Optional.ofNullable(caller.personId())
                .map(substitutions::choices)
                .orElseGet(List::of);
    }

    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Substitution> arrange(Caller caller, ArrangeSubstitute command) {
        return recorded(
                "SUBSTITUTE_ARRANGE",
                caller,
                Long.toString(command.projectId()),
                LostRaces.again(() -> desk.arrange(caller, command)));
    }

    /** Ends one of the caller's own early. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Substitution> end(Caller caller, long id) {
        return recorded("SUBSTITUTE_END", caller, Long.toString(id), LostRaces.again(() -> desk.end(caller, id)));
    }

    private <T> Outcome<T> recorded(String action, Caller caller, String objectId, Outcome<T> outcome) {
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, "substitution", objectId, null, Map.of()),
                        refusal.code()));
        return outcome;
    }
}
